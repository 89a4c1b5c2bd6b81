/** The three sides one can log in on, and where each one's pages live. */
export type LoginSide = 'guardian' | 'facility' | 'office'

export const loginSideOf = (text: string | undefined): LoginSide => (text === 'facility' || text === 'office' ? text : 'guardian')

export const homeOf: Record<LoginSide, string> = { guardian: '/my', facility: '/facility', office: '/office' }

/** Where to go on: only addresses of this site, else the side's home. */
export const nextOf = (next: string | undefined, fallback: string): string =>
  next && /^\/(?![/\\])/.test(next) ? next : fallback
