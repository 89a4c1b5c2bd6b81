/** Pictures of the manual by chapter, made by `npm run pictures -- manual`; do not write by hand. Pure. */
export const manualPictures: Readonly<Record<string, { src: string; width: number; height: number }>> = {
  apply: { src: '/manual/apply-587cbbeb.webp', width: 640, height: 1385 },
  'first-login': { src: '/manual/first-login-815b9a7b.webp', width: 640, height: 1385 },
  information: { src: '/manual/information-b3d8f63f.webp', width: 640, height: 1385 },
  search: { src: '/manual/search-be3db6d3.webp', width: 640, height: 1385 },
  interview: { src: '/manual/interview-09069c37.webp', width: 640, height: 1385 },
  booking: { src: '/manual/booking-ca968c0b.webp', width: 640, height: 1385 },
  'check-in': { src: '/manual/check-in-dd9f2e94.webp', width: 640, height: 1385 },
  change: { src: '/manual/change-67e62d55.webp', width: 640, height: 1385 },
  agents: { src: '/manual/agents-cd711796.webp', width: 640, height: 1385 },
  'f-board': { src: '/manual/f-board-0d03ee54.webp', width: 1000, height: 625 },
  'f-code': { src: '/manual/f-code-a820cada.webp', width: 1000, height: 625 },
  'f-slots': { src: '/manual/f-slots-eb403650.webp', width: 1000, height: 625 },
  'm-review': { src: '/manual/m-review-295b37a5.webp', width: 1000, height: 625 },
  'm-usage': { src: '/manual/m-usage-2fa417f5.webp', width: 1000, height: 625 },
}
