/** What setting up puts back, and what it finds and leaves to a person. Said in the report, kept in the journal. */

export type Repair =
  /** From a version of the register's shape to another; the address of the copy that was made before. */
  | { repaired: 'register upgraded'; from: string; to: string; copy: string }
  | { repaired: 'setting added'; name: string }
  | { repaired: 'tab made again'; tab: string }
  | { repaired: 'tab named again'; tab: string; was: string }
  | { repaired: 'heading restored' | 'column restored' | 'column moved back'; tab: string; heading: string }
  | { repaired: 'rows sorted' }
  | { repaired: 'copy of a row removed'; number: string }
  | { repaired: 'control tab filled from journal and properties' }
  | { repaired: 'rows filled from the journal'; count: number }
  | { repaired: 'books filled from the journal'; count: number }
  | { repaired: 'archive filled from the journal'; count: number }
  | { repaired: 'journal filled from the vault'; count: number };

/** What only a person can put right, who knows which is true. */
export type Finding = { found: 'number twice'; number: string; rows: number[] } | { found: 'journal lost' };
