/** Refusals about keys of other systems (API-1). */
import { defineRefusals } from '../refusal-texts.ts'

export const connectionRefusals = defineRefusals({
  ja: {
    'connection.most-keys': {
      what: 'APIキーを、これ以上つくれません。',
      why: '1つの事業所で同時に使えるAPIキーは{most}個までです。',
      next: '使っていないAPIキーを止めてから、もう一度つくってください。',
    },
    'connection.key-ended': {
      what: 'このAPIキーは、もう使えなくなっています。',
      why: '止められたか、期限が過ぎています。',
      next: '一覧を開きなおして、確かめてください。',
    },
  },
})
