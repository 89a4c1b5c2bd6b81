/** A child: where it is enrolled (ELIG-1), needs that the guardian declares (CERT-5), another home. */
import { type Acted, errorOf, type Form, fieldOf, type Loaded, type PageInput, type PageProps, redirectTo } from '../../page.ts'
import type { WebApi } from '../../routes.ts'
import { enrolmentChoices } from '../../text/enrolments.ts'
import { Checkbox, RadioGroup } from '../../ui/choice-group.tsx'
import { Fieldset } from '../../ui/field.tsx'
import { Details } from '../../ui/navigation.tsx'
import { TextArea } from '../../ui/text-field.tsx'
import { countOf, placeOf } from './child.tsx'
import { AddressFields, isTicked } from './fields.tsx'
import { loadDraft, type Own, pageOf, saveAndGo, typedAt } from './journey.ts'
import { Question } from './question.tsx'

export const title = (data: Own, page: PageInput<{ n: string }>): string => titleOf(data, placeOf(page.params) ?? 0)

function titleOf(own: Own, place: number): string {
  const name = typedAt(own.typed, `children.${place}.givenName`) || typedAt(own.typed, `children.${place}.familyName`)
  return name ? `${name}さんのいまの様子` : 'お子さまのいまの様子'
}

export async function load(api: WebApi, page: PageInput<{ n: string }>): Promise<Loaded<Own>> {
  const own = await loadDraft(api)
  if ('redirect' in own || 'stop' in own) return own
  const place = placeOf(page.params)
  return place === null || place >= countOf(own) ? redirectTo('/apply/children') : own
}

export function act(api: WebApi, form: Form, page: PageInput<{ n: string }>): Promise<Acted> {
  const place = placeOf(page.params) ?? 0
  return saveAndGo(api, form, page as unknown as PageInput, { section: 'care', child: place, next: '/apply/children' })
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const place = placeOf(page.params) ?? 0
  const base = `children.${place}`
  const stored = (name: string): string => typedAt(data.typed, `${base}.${name}`)
  const field = (name: string) => fieldOf(sent, `${base}.${name}`, stored(name))
  const own = isTicked(sent, `${base}.ownAddress`, stored('ownAddress'))
  const declared =
    isTicked(sent, `${base}.disability`, stored('disability')) || isTicked(sent, `${base}.medicalCare`, stored('medicalCare'))
  return (
    <Question section="care" sent={sent} back={pageOf('child', place)} title={titleOf(data, place)}>
      <RadioGroup
        {...field('enrolment')}
        legend="いま、どこかに通っていますか"
        support="認可保育所などに通っている間は、この制度を使えないため、お聞きしています。やめる予定があるときは、いまのまま選んで、最後の「市区町村に伝えたいこと」に日にちを書いてください。"
        choices={enrolmentChoices}
      />
      <Fieldset
        name={`${base}.needs`}
        legend="障害や医療的ケア"
        required={false}
        support="申し出ていただくと、受け入れの体制を施設が早く準備できます。申し出がなくても申請できます。"
      >
        <Checkbox
          name={`${base}.disability`}
          value="on"
          label="障害がある"
          support="障害者手帳や、医師の意見などがあるとき"
          checked={isTicked(sent, `${base}.disability`, stored('disability'))}
        />
        <Checkbox
          name={`${base}.medicalCare`}
          value="on"
          label="医療的ケアが必要"
          support="たんの吸引、経管栄養など"
          checked={isTicked(sent, `${base}.medicalCare`, stored('medicalCare'))}
        />
      </Fieldset>
      <Details
        summary="障害や医療的ケアの内容を書く"
        open={declared || Boolean(stored('careNote')) || Boolean(errorOf(sent, `${base}.careNote`))}
      >
        <TextArea {...field('careNote')} label="内容" required={false} rows={3} />
      </Details>
      <Details summary="お子さまが、保護者1と別の住所に住んでいるとき" open={own}>
        <Checkbox name={`${base}.ownAddress`} value="on" label="別の住所に住んでいる" checked={own} />
        <AddressFields base={`${base}.address`} sent={sent} typed={data.typed} town={null} />
      </Details>
    </Question>
  )
}
