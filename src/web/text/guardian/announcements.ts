/** お知らせ of the town, as guardians and facilities read them. */
import { catalogue } from '../catalogue.ts'

export const announcementTexts = catalogue({
  ja: {
    title: '市区町村からのお知らせ',
    none: 'お知らせはありません',
    noneText: 'お住まいの市区町村からのお知らせは、ここに表示されます。',
    unread: '新しい',
    from: '{town}から　{when}',
    back: 'お知らせの一覧',
    home: '{town}からのお知らせ',
    answers: 'お問い合わせに、新しい回答が{n}件あります',
    markRead: '読みました',
    read: '読んだお知らせです。',
  },
  en: {
    title: 'News from your town',
    none: 'No news',
    noneText: 'News from your municipality appears here.',
    unread: 'New',
    from: '{town}, {when}',
    back: 'All news',
    home: 'News from {town}',
    answers: '{n, one: # new answer, other: # new answers} to your questions',
    markRead: 'I have read it',
    read: 'You have read this.',
  },
})
