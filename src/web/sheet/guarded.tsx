/** 支援措置 as those read it who care for the child or handle its claim: what not to tell, and nothing of why (SEE-3). */
import { Notice } from '../ui/notice.tsx'
import { Label } from '../ui/status-tag.tsx'

export const GuardedMark = ({ guarded }: { guarded: boolean }) => (guarded ? <Label>居場所を伝えない</Label> : null)

export const GuardedNotice = ({ guarded }: { guarded: boolean }) =>
  guarded ? (
    <Notice kind="warning" title="住所・居場所を、だれにも伝えないでください">
      <p>
        問い合わせがあっても、このお子さまが通っていること、利用の日時、住所、電話番号を答えないでください。お迎えは、送迎者の欄にある方だけです。
        迷うときは、お住まいの市区町村の窓口に確かめてください。
      </p>
    </Notice>
  ) : null
