/** How far long lists are counted. Pure. */

/** Lists are counted and paged so far and no farther: nobody turns a hundred pages, and whoever looks for one row asks more narrowly. */
export const mostCounted = 5_000

/** 「12件」, and 「5,000件以上」 where it was not counted on. */
export const countText = (n: number, unit = '件'): string =>
  `${n.toLocaleString('ja-JP')}${unit}${n >= mostCounted ? '以上' : ''}`
