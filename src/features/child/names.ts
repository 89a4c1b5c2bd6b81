/** How screens write a child's name. Pure. */
type Named = { family_name: string; given_name: string; family_kana: string; given_kana: string; nickname: string | null }

export const fullName = (child: Pick<Named, 'family_name' | 'given_name'>): string =>
  `${child.family_name} ${child.given_name}`.trim()
export const fullKana = (child: Pick<Named, 'family_kana' | 'given_kana'>): string =>
  `${child.family_kana} ${child.given_kana}`.trim()
/** As the family calls the child. */
export const calledName = (child: Named): string => child.nickname || child.given_name || child.family_name
