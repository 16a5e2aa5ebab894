/** Printed by `--help`; every option and exit code stands here. */
export const helpText = `demarc: drawing the line between SRE and Platform Engineering, without a window

Usage
  demarc draft    (--template | --sample) [--client NAME] [--services FILE] --out FILE.xlsx
  demarc findings (--template | --sample) [--client NAME] [--services FILE]

Commands
  draft      Builds the deliverable workbook and prints the open findings.
  findings   Prints the open findings, taken up or suggested and not decided; writes nothing.

Options
  --template       Start from the seed template: roles, responsibility matrix, KPIs and the nine steps.
  --sample         Start from the built-in sample client.
  --client NAME    Name of the client, printed on every sheet.
  --services FILE  Import services: a table as .csv, .tsv or .xlsx; a Backstage catalog or OpenSLO as .yaml,
                   .yml or .json.
  --out FILE       The workbook to write. A file of that name is replaced as a whole or not at all.
  --today DATE     Day to judge readings and dates by, YYYY-MM-DD. Today when left out.
  --strict         Exit with 1 when a finding of high severity is open.
  --help           Print this.
  --version        Print the version.

Exit codes
  0  done
  1  done, and with --strict a finding of high severity is open
  2  the command was not understood
  3  the services file cannot be read; messages name file and line
  4  the workbook cannot be written
`
