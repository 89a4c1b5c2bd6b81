/** Pictures of the manual by chapter, made by `npm run pictures -- manual`; do not write by hand. Pure. */
export const manualPictures: Readonly<Record<string, { src: string; width: number; height: number }>> = {
  apply: { src: '/manual/apply-587cbbeb.webp', width: 640, height: 1385 },
  'first-login': { src: '/manual/first-login-815b9a7b.webp', width: 640, height: 1385 },
  information: { src: '/manual/information-ca636425.webp', width: 640, height: 1385 },
  search: { src: '/manual/search-7945467e.webp', width: 640, height: 1385 },
  interview: { src: '/manual/interview-71ab5786.webp', width: 640, height: 1385 },
  booking: { src: '/manual/booking-e2febdc2.webp', width: 640, height: 1385 },
  'check-in': { src: '/manual/check-in-601fea56.webp', width: 640, height: 1385 },
  change: { src: '/manual/change-226bd8e1.webp', width: 640, height: 1385 },
  agents: { src: '/manual/agents-4139cef4.webp', width: 640, height: 1385 },
  'f-board': { src: '/manual/f-board-abffecfb.webp', width: 1000, height: 625 },
  'f-code': { src: '/manual/f-code-b80bbc22.webp', width: 1000, height: 625 },
  'f-slots': { src: '/manual/f-slots-72aebd4c.webp', width: 1000, height: 625 },
  'f-settings': { src: '/manual/f-settings-52f903db.webp', width: 1000, height: 625 },
  'm-review': { src: '/manual/m-review-3c2cd91b.webp', width: 1000, height: 625 },
  'm-usage': { src: '/manual/m-usage-dbd5cd51.webp', width: 1000, height: 625 },
  'm-settings': { src: '/manual/m-settings-fd5b1152.webp', width: 1000, height: 625 },
}
