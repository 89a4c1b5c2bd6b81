/** Pictures on the pages of two facilities: drawn, not taken, so that nobody stands in them (SET-2). */
import sharp from 'sharp'
import { insertPhoto } from '../features/facility/photo-queries.ts'
import { photoSides } from '../features/facility/photo-rules.ts'
import type { Demo } from './demo.ts'

const room = `
<rect width="1280" height="853" fill="#fbf3e4"/><rect y="600" width="1280" height="253" fill="#e2c193"/>
<g stroke="#d3ae7b" stroke-width="3"><path d="M0 660H1280M0 730H1280M0 800H1280"/></g>
<rect x="90" y="110" width="430" height="300" rx="10" fill="#fff"/><rect x="108" y="128" width="190" height="264" fill="#bfe3f5"/><rect x="312" y="128" width="190" height="264" fill="#bfe3f5"/>
<clipPath id="pane"><path d="M108 128H298V392H108ZM312 128H502V392H312Z"/></clipPath><g clip-path="url(#pane)"><circle cx="170" cy="360" r="70" fill="#8cc47d"/><circle cx="250" cy="380" r="60" fill="#79b56b"/><circle cx="400" cy="370" r="76" fill="#8cc47d"/></g>
<rect x="690" y="270" width="500" height="330" rx="8" fill="#c99a5f"/><rect x="710" y="290" width="460" height="88" fill="#f7ead2"/><rect x="710" y="396" width="460" height="88" fill="#f7ead2"/><rect x="710" y="502" width="460" height="80" fill="#f7ead2"/>
<g><rect x="730" y="306" width="26" height="72" fill="#d9534f"/><rect x="760" y="316" width="24" height="62" fill="#4a90d9"/><rect x="788" y="302" width="22" height="76" fill="#f0b73f"/><rect x="814" y="320" width="28" height="58" fill="#6ab187"/><rect x="846" y="308" width="22" height="70" fill="#9b6fc3"/><rect x="872" y="314" width="26" height="64" fill="#e98b5b"/></g>
<circle cx="1000" cy="346" r="32" fill="#e4745e"/><circle cx="1070" cy="350" r="28" fill="#5aa9d6"/><circle cx="1132" cy="352" r="26" fill="#f2c14e"/>
<g><rect x="740" y="424" width="60" height="60" rx="6" fill="#f2c14e"/><rect x="806" y="424" width="60" height="60" rx="6" fill="#5aa9d6"/><rect x="772" y="400" width="60" height="26" rx="6" fill="#e4745e"/><rect x="930" y="440" width="120" height="44" rx="22" fill="#7fbf7b"/><circle cx="955" cy="484" r="14" fill="#555"/><circle cx="1025" cy="484" r="14" fill="#555"/></g>
<ellipse cx="420" cy="740" rx="330" ry="78" fill="#a7d3c0"/><ellipse cx="420" cy="740" rx="240" ry="54" fill="#c3e3d5"/>
<rect x="240" y="650" width="240" height="18" rx="9" fill="#b98146"/><rect x="262" y="668" width="18" height="80" fill="#a06d37"/><rect x="440" y="668" width="18" height="80" fill="#a06d37"/>
<rect x="150" y="690" width="70" height="14" rx="7" fill="#d98c5f"/><rect x="160" y="704" width="12" height="50" fill="#b96f45"/><rect x="198" y="704" width="12" height="50" fill="#b96f45"/>
<rect x="520" y="690" width="70" height="14" rx="7" fill="#6fa8dc"/><rect x="530" y="704" width="12" height="50" fill="#4f86ba"/><rect x="568" y="704" width="12" height="50" fill="#4f86ba"/>
<g fill="#f4a6b5"><circle cx="640" cy="150" r="10"/><circle cx="720" cy="176" r="10"/><circle cx="880" cy="186" r="10"/><circle cx="1040" cy="176" r="10"/><circle cx="1180" cy="150" r="10"/></g><path d="M600 130Q900 240 1230 130" stroke="#e4745e" stroke-width="4" fill="none"/>`

const garden = `
<rect width="1280" height="853" fill="#cdeafb"/><circle cx="1090" cy="130" r="70" fill="#ffd966"/>
<g fill="#fff"><ellipse cx="260" cy="150" rx="110" ry="38"/><ellipse cx="330" cy="126" rx="80" ry="40"/><ellipse cx="700" cy="110" rx="100" ry="32"/></g>
<rect y="330" width="1280" height="200" fill="#f2e6cf"/><path d="M0 330H1280L1230 270H50Z" fill="#c0694d"/><g fill="#8ec9e8"><rect x="110" y="380" width="150" height="100"/><rect x="320" y="380" width="150" height="100"/><rect x="800" y="380" width="150" height="100"/><rect x="1010" y="380" width="150" height="100"/></g><rect x="570" y="370" width="140" height="160" fill="#a8743f"/>
<rect y="530" width="1280" height="323" fill="#9fce83"/><ellipse cx="640" cy="760" rx="560" ry="86" fill="#e8d5a4"/>
<g><rect x="190" y="470" width="20" height="290" fill="#4f86ba"/><rect x="280" y="470" width="20" height="290" fill="#4f86ba"/><path d="M190 500H300M190 560H300M190 620H300M190 680H300" stroke="#4f86ba" stroke-width="12"/><rect x="180" y="450" width="140" height="28" rx="8" fill="#f0b73f"/><path d="M310 470Q420 640 560 748L520 770Q380 660 292 492Z" fill="#e4745e"/></g>
<g><path d="M820 480L770 780M1120 480L1170 780M820 480H1120" stroke="#8a5a2b" stroke-width="18" fill="none"/><path d="M900 490V690M970 490V690M1010 490V690M1080 490V690" stroke="#777" stroke-width="6"/><rect x="890" y="684" width="90" height="18" rx="8" fill="#5aa9d6"/><rect x="1000" y="684" width="90" height="18" rx="8" fill="#6ab187"/></g>
<g transform="translate(-20 40)"><rect x="612" y="640" width="150" height="20" rx="6" fill="#c99a5f"/><rect x="600" y="660" width="174" height="66" fill="#f0dcae" stroke="#c99a5f" stroke-width="14"/><path d="M650 650L664 610L690 650Z" fill="#e4745e"/></g>
<g><rect x="40" y="470" width="26" height="120" fill="#8a5a2b"/><circle cx="53" cy="430" r="78" fill="#6fae5d"/><circle cx="100" cy="462" r="50" fill="#7fbf6b"/></g>`

const scenes = [
  { picture: room, alt: '窓の明るい保育室。おもちゃの棚と、小さな机といすがある（見本の絵）' },
  { picture: garden, alt: 'すべり台、ブランコ、砂場のある園庭（見本の絵）' },
]
const places = [
  { at: 0, mail: 'facility@demo.example', scenes: [0, 1] },
  { at: 4, mail: 'koto-facility@demo.example', scenes: [1] },
]

async function draw(picture: string, longest: number) {
  const svg = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1280 853" width="1280" height="853">${picture}</svg>`,
  )
  const { data, info } = await sharp(svg)
    .resize({ width: longest })
    .webp({ quality: 80, effort: 2 })
    .toBuffer({ resolveWithObject: true })
  return { bytes: new Uint8Array(data), width: info.width, height: info.height }
}

export async function loadPhotos({ tx, now, id, random, facilityIds }: Demo): Promise<void> {
  const drawn = await Promise.all(
    scenes.map(async ({ picture, alt }) => ({
      alt,
      large: await draw(picture, photoSides.large),
      small: await draw(picture, photoSides.small),
    })),
  )
  for (const { at, mail, scenes: which } of places) {
    const facilityId = facilityIds[at]
    const by = await tx.selectFrom('login').select('id').where('mail', '=', mail).executeTakeFirst()
    if (!facilityId || !by) continue
    for (const [i, scene] of which.entries()) {
      const one = drawn[scene]
      if (!one) continue
      const address = Buffer.from(random.bytes(16)).toString('base64url')
      await insertPhoto(tx, { id: id(), facilityId, ordinal: i + 1, ...one, address, by: by.id, at: now })
    }
  }
}
