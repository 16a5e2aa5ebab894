/** Characters of a cell. Excel refuses longer ones with a repair prompt. */
export const longestCellText = 32_767

/** Excel counts days from 1900, and a leap day that was none in the first two months. */
export const firstSheetDay = '1900-03-01'
