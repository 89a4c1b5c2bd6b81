/** Lengths of an interview that the desks offer, minutes. */
export const lengthOptions = [15, 20, 30, 40, 45, 60, 90, 120].map((n) => ({ value: String(n), label: `${n}分` }))
