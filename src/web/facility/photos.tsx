/** 写真 of the facility's page: up to six, in an order, each with words for who does not see it (SET-2). */
import type { listPhotos } from '../../features/facility/photo-contract.ts'
import { mostAltLength, mostPhotoBytes, movedPhoto } from '../../features/facility/photo-rules.ts'
import type { ReplyOf } from '../../platform/contract.ts'
import {
  type Acted,
  fieldOf,
  fieldProblem,
  type Loaded,
  type PageInput,
  type PageProps,
  redirectTo,
  renameFields,
  type Form as SentForm,
  stop,
} from '../page.ts'
import type { WebApi } from '../routes.ts'
import { momentText } from '../text/dates.ts'
import { Button, ButtonRow, LinkButton } from '../ui/button.tsx'
import { Checkbox } from '../ui/choice-group.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { FileField } from '../ui/file-field.tsx'
import { Form, Hidden } from '../ui/form.tsx'
import { DeskHead } from '../ui/layout-staff.tsx'
import { Details } from '../ui/navigation.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextField } from '../ui/text-field.tsx'
import { SettingsTabs } from './settings-tabs.tsx'
import { facilityOf } from './which-facility.ts'

export const title = '写真'

type Data = ReplyOf<typeof listPhotos>
const megabytes = mostPhotoBytes / 1024 / 1024

export async function load(api: WebApi, page: PageInput): Promise<Loaded<Data>> {
  const facility = await facilityOf(api, page)
  if ('stop' in facility) return facility
  const list = await api('GET /api/v1/facilities/:facilityId/photos', { params: { facilityId: facility.id } })
  return list.ok ? list.value : stop(list.problem)
}

const doneWords: Record<string, string> = {
  add: '写真を追加しました。',
  describe: '写真の説明を保存しました。',
  move: '写真の順番を変えました。',
  remove: '写真を消しました。',
}

export async function act(api: WebApi, form: SentForm): Promise<Acted> {
  const facilityId = form.text('facility')
  const [intent, photoId = ''] = form.intent.split(':')
  const back = (done: string): Acted => redirectTo(`/facility/settings/photos?facility=${facilityId}&done=${done}`)
  if (intent === 'describe') {
    const name = `alt-${photoId}`
    const described = await api('PUT /api/v1/facilities/:facilityId/photos/:photoId', {
      params: { facilityId, photoId },
      body: { alt: form.text(name) },
    })
    return described.ok ? back('describe') : { problem: renameFields(described.problem, { '/alt': name }) }
  }
  if (intent === 'front' || intent === 'back') {
    const list = await api('GET /api/v1/facilities/:facilityId/photos', { params: { facilityId } })
    if (!list.ok) return { problem: list.problem }
    const known = list.value.photos.map(({ id }) => id)
    const ids = movedPhoto(known, photoId, intent)
    const ordered = await api('POST /api/v1/facilities/:facilityId/photos/order', { params: { facilityId }, body: { ids } })
    return ordered.ok ? back('move') : { problem: ordered.problem }
  }
  if (intent === 'remove') {
    const removed = await api('POST /api/v1/facilities/:facilityId/photos/:photoId/remove', { params: { facilityId, photoId } })
    return removed.ok ? back('remove') : { problem: removed.problem }
  }
  const [file] = form.files('photo')
  // Said here: a file of a hundred megabytes need not leave the device to hear it.
  if (form.has('_tooLarge') || (file && file.bytes.length > mostPhotoBytes))
    return {
      problem: fieldProblem([
        { name: 'photo', code: 'too-large', message: `写真が大きすぎます。1枚${megabytes}MBまでの写真を選んでください。` },
      ]),
    }
  const added = await api('POST /api/v1/facilities/:facilityId/photos', {
    params: { facilityId },
    body: { alt: form.text('alt'), agreed: form.has('agreed') ? 'yes' : 'no' },
    files: file ? [file] : [],
  })
  return added.ok ? back('add') : { problem: added.problem }
}

export function Page({ data, page, sent }: PageProps<typeof load>) {
  const { facility, photos } = data
  const done = doneWords[page.query.done ?? '']
  return (
    <>
      <SettingsTabs current="photos" facility={facility.id} />
      <ErrorSummary sent={sent} />
      <DeskHead
        title={title}
        facts={`${facility.name}　${photos.length}枚（${data.most}枚まで）`}
        action={
          data.published ? (
            <LinkButton look="secondary" href={`/facilities/${facility.id}`}>
              保護者の画面で見る
            </LinkButton>
          ) : null
        }
      />
      {done && !sent.problem ? <Notice kind="success" title={done} live /> : null}
      {data.published ? null : (
        <Notice kind="info" title="この施設は、まだ保護者に公開されていません。写真も、公開されてから表示されます。" />
      )}
      <p>施設のページに載ります。だれでも見られます。1枚目は大きく、2枚目からは「ほかの写真を見る」を開くと表示されます。</p>
      {photos.length > 0 ? (
        <ol class="plain-list photo-desk">
          {photos.map((photo, i) => (
            <li key={photo.id}>
              <img
                src={`/api/v1/facilities/${facility.id}/photos/${photo.id}/image`}
                alt={photo.alt}
                width={photo.width}
                height={photo.height}
                loading="lazy"
              />
              <Form id={`photo-${photo.id}`} label={`${i + 1}枚目の写真`}>
                <Hidden name="facility" value={facility.id} />
                <p>
                  <strong>{i + 1}枚目</strong>
                  <span class="muted">
                    {'　'}
                    {momentText(photo.addedAt, page.today)}
                    {photo.addedBy ? `　${photo.addedBy}` : ''}
                  </span>
                </p>
                <TextField
                  {...fieldOf(sent, `alt-${photo.id}`, photo.alt)}
                  label="写真の説明"
                  width="full"
                  maxLength={mostAltLength}
                />
                <ButtonRow>
                  <Button look="secondary" size="small" intent={`describe:${photo.id}`}>
                    説明を保存する
                  </Button>
                  {i > 0 ? (
                    <Button look="quiet" size="small" intent={`front:${photo.id}`}>
                      ひとつ前へ
                    </Button>
                  ) : null}
                  {i < photos.length - 1 ? (
                    <Button look="quiet" size="small" intent={`back:${photo.id}`}>
                      ひとつ後ろへ
                    </Button>
                  ) : null}
                </ButtonRow>
                <Details summary="この写真を消す">
                  <p>すぐに施設のページから消え、元に戻せません。</p>
                  <ButtonRow>
                    <Button look="danger" size="small" intent={`remove:${photo.id}`}>
                      {i + 1}枚目を消す
                    </Button>
                  </ButtonRow>
                </Details>
              </Form>
            </li>
          ))}
        </ol>
      ) : null}
      <h2>写真を追加する</h2>
      {photos.length >= data.most ? (
        <p>写真は{data.most}枚までです。新しい写真を載せるときは、どれかを消してください。</p>
      ) : (
        <Form files id="add">
          <Hidden name="facility" value={facility.id} />
          <FileField
            name="photo"
            label="写真"
            accept="image/jpeg,image/png,image/webp,.jpg,.jpeg,.png,.webp"
            kinds="JPEG・PNG・WebP"
            max={1}
            maxMegabytes={megabytes}
            support="撮った場所や日時などの記録は、自動で取り除きます。"
            {...errorOnly(fieldOf(sent, 'photo').error)}
          />
          <TextField
            {...fieldOf(sent, 'alt')}
            label="写真の説明"
            width="full"
            maxLength={mostAltLength}
            support="目の見えない方に読み上げられます。例：園庭のすべり台で遊ぶ子どもたち"
          />
          <Checkbox
            name="agreed"
            label="写っている人の同意を得ています（子どもは保護者の同意）"
            support="人が写っていない写真も、確かめてからチェックを入れます。"
            checked={sent.values.agreed?.at(-1) === 'yes'}
            {...errorOnly(fieldOf(sent, 'agreed').error)}
          />
          <ButtonRow>
            <Button intent="add">この写真を載せる</Button>
          </ButtonRow>
        </Form>
      )}
    </>
  )
}

const errorOnly = (error: string | undefined) => (error === undefined ? {} : { error })
