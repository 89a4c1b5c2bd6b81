/** Words of the frames that families see. */
import { catalogue } from './catalogue.ts'

export const frameTexts = catalogue({
  ja: {
    notThisPage: 'このページは、{language}で書いています。',
    home: 'ホーム',
    search: 'さがす',
    bookings: '予約',
    scan: '登降園',
    mainPages: 'おもなページ',
    eligibility: '対象か調べる',
    searchPlaces: '施設をさがす',
    apply: '利用を申請する',
    myPage: 'マイページ',
    login: 'ログイン',
    language: '言語',
    child: 'お子さま',
  },
  en: {
    notThisPage: 'This page is in {language}.',
    home: 'Home',
    search: 'Search',
    bookings: 'Bookings',
    scan: 'Check-in',
    mainPages: 'Main pages',
    eligibility: 'Can my child use it?',
    searchPlaces: 'Find a place',
    apply: 'Apply',
    myPage: 'My page',
    login: 'Log in',
    language: 'Language',
    child: 'Child',
  },
})
