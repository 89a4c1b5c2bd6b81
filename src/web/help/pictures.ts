/** Pictures of the manual by chapter, made by `npm run pictures -- manual`; do not write by hand. Pure. */
export const manualPictures: Readonly<Record<string, { src: string; width: number; height: number }>> = {
  apply: { src: '/manual/apply-587cbbeb.webp', width: 640, height: 1385 },
  'first-login': { src: '/manual/first-login-815b9a7b.webp', width: 640, height: 1385 },
  information: { src: '/manual/information-b933f384.webp', width: 640, height: 1385 },
  search: { src: '/manual/search-be3db6d3.webp', width: 640, height: 1385 },
  interview: { src: '/manual/interview-0b47582f.webp', width: 640, height: 1385 },
  booking: { src: '/manual/booking-2102e4dd.webp', width: 640, height: 1385 },
  'check-in': { src: '/manual/check-in-601fea56.webp', width: 640, height: 1385 },
  change: { src: '/manual/change-d66ef0a6.webp', width: 640, height: 1385 },
  agents: { src: '/manual/agents-4139cef4.webp', width: 640, height: 1385 },
  'f-board': { src: '/manual/f-board-4ad7e557.webp', width: 1000, height: 625 },
  'f-code': { src: '/manual/f-code-56c0fb5e.webp', width: 1000, height: 625 },
  'f-slots': { src: '/manual/f-slots-30d0168b.webp', width: 1000, height: 625 },
  'm-review': { src: '/manual/m-review-7fcddf32.webp', width: 1000, height: 625 },
  'm-usage': { src: '/manual/m-usage-150aeb97.webp', width: 1000, height: 625 },
}
