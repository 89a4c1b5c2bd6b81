/** Refusals that users can expect are values, never exceptions. Texts live in the catalogues. */

/**
 * A refusal names its rule, a code of the text catalogue, slots of the sentence and, where one field is at fault, its pointer.
 * `retryAfter`: seconds after which the same call makes sense again, ≥ 1.
 */
export type Refusal = {
  rule: string
  code: string
  slots?: Record<string, string | number>
  pointer?: string
  retryAfter?: number
}

export type Refused = { readonly refused: readonly Refusal[] }

/** Refuses with one or more reasons; BOOK-1 wants all of them together. */
export const refuse = (...refused: Refusal[]): Refused => ({ refused })

export const isRefused = (value: unknown): value is Refused =>
  typeof value === 'object' && value !== null && 'refused' in value && Array.isArray(value.refused)
