/** @returns an order of so many columns in which two have changed places: for each new column the index of the old one */
export const swapped = (columns: number, one: number, other: number): number[] =>
  Array.from({ length: columns }, (_, column) => (column === one ? other : column === other ? one : column))
