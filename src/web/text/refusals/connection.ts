/** Refusals about keys and webhooks of other systems (API-1, API-2). */
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
    'webhook.most': {
      what: '通知の送り先を、これ以上つくれません。',
      why: '1つの事業所の送り先は{most}か所までです。',
      next: '使っていない送り先をやめてから、もう一度つくってください。',
    },
    'webhook.address': {
      what: 'このアドレスには送れません。',
      why: '送れるのは、インターネットで公開されていて、通信が暗号化されるアドレスだけです。数字だけのアドレスや、内部の名前には送りません。',
      next: 'システムの会社に、https:// で始まるアドレスを確かめてください。',
    },
    'webhook.pings': {
      what: 'いまは、試しに送れません。',
      why: '1つの送り先に試しに送れるのは、1時間に{most}回までです。',
      next: 'しばらくしてから、もう一度送ってください。',
    },
    'webhook.not-stopped': {
      what: 'この送り先は、止まっていません。',
      why: 'ほかの方が先に再開したか、はじめから動いています。',
      next: '一覧を開きなおして、確かめてください。',
    },
  },
})
