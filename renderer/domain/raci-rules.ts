/** What each rule looks for, as the heading above its findings. */
export const raciRules = {
  'RACI-1': 'Nobody accountable',
  'RACI-2': 'More than one role accountable',
  'RACI-3': 'Nobody responsible',
  /** Text that is no letter set, or a letter that the set in use does not have. */
  'RACI-4': 'Cell outside the letters',
  /** Neither R nor A in any item. */
  'RACI-5': 'Role without any work or decision',
  /** A in some item, R in none. */
  'RACI-6': 'Role that decides and never does the work',
  /** Only once teams are listed. */
  'RACI-7': 'Accountable role without a team',
  /** Over 40 % of all A, or over half of all R, of five or more. */
  'RACI-8': 'Role overloaded',
  /** Of five or more items. */
  'RACI-9': 'Role with a letter in every item',
  'RACI-10': 'Item of which everybody is only informed',
  /** Over 40 % of the roles, and three or more of them. */
  'RACI-11': 'Item with too many to consult',
  'RACI-12': 'Nobody consulted or informed',
  /** Of the items about operations and reliability; a team owns a service when the inventory says so. */
  'RACI-13': 'Product team without a part in running its services',
  /** In the client's own names; the catalog's are broad on purpose. */
  'RACI-14': 'Item that may be two',
  'RACI-15': 'Items that read alike',
  'RACI-16': 'Disputed item that would change nothing',
  /** Who decided, what, and when. */
  'RACI-17': 'Agreed without a decision record',
  /** A quarter after the decision, unless a day is set. */
  'RACI-18': 'Review overdue',
  'RACI-19': 'Security item without Security',
} as const

export type RaciRule = keyof typeof raciRules
