/**
 * Sentences as one text. Japanese and Chinese write them one after the other, the other languages with a space between; empty ones are left out.
 * Pure.
 */
export const joinSentences = (...sentences: readonly string[]): string =>
  sentences
    .filter((one) => one !== '')
    .reduce((before, one) => (before === '' || /[。！？」）]$/.test(before) ? before + one : `${before} ${one}`), '')
