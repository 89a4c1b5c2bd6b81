/** Pictures of the manual by chapter, made by `npm run pictures -- manual`; do not write by hand. Pure. */
export const manualPictures: Readonly<Record<string, { src: string; width: number; height: number }>> = {}
