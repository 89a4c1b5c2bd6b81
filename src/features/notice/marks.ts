/** How mails tell siblings apart without a name (the guardian's choice, else the initial). Pure. */
import type { MarkColour } from './kinds.ts'

export type MarkedChild = { id: string; initial: string; mark: MarkColour | null }

/**
 * Each child's mark, in order of birth. Equal initials are counted, 「サ1」 and 「サ2」; a colour is always a word of its own.
 * @param colour the word for a colour in the reader's language
 */
export function marksOf(children: readonly MarkedChild[], colour: (mark: MarkColour) => string): Map<string, string> {
  const words = children.map((child) => (child.mark ? colour(child.mark) : child.initial))
  return new Map(
    children.map((child, i) => {
      const word = words[i] ?? ''
      const equal = words.filter((other) => other === word).length > 1
      return [child.id, equal ? `${word}${words.slice(0, i + 1).filter((other) => other === word).length}` : word]
    }),
  )
}
