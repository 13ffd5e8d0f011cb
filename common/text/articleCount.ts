const grouped = new Intl.NumberFormat('en')

/** 9999 as "9,999". */
export const count = (value: number): string => grouped.format(value)

/** "1 article", "9,999 articles". */
export const articleCount = (value: number): string => `${count(value)} ${value === 1 ? 'article' : 'articles'}`
