/** The page that an address asks for, from 1; anything else is the first. */
export const pageNumber = (text: string | undefined): number => Math.max(1, Math.min(10_000, Math.floor(Number(text)) || 1))
