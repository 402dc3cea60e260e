/** Languages the product speaks; Chinese first. */
export const locales = ['zh', 'en'] as const;
export type Locale = (typeof locales)[number];

/** What headers say; browsers send few different ones, and each with every request. */
const heard = new Map<string, Locale>();
const mostHeard = 1_000;

/** The first language of an Accept-Language header that we speak; Chinese when there is none. */
export const localeFrom = (acceptLanguage = ''): Locale => {
  if (acceptLanguage === '') return 'zh';
  const known = heard.get(acceptLanguage);
  if (known !== undefined) return known;
  const locale = firstSpoken(acceptLanguage);
  if (heard.size >= mostHeard) heard.clear();
  heard.set(acceptLanguage, locale);
  return locale;
};

const firstSpoken = (acceptLanguage: string): Locale => {
  const wanted = acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';');
      const q = options
        .map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1])
        .find((value) => value !== undefined);
      return { tag, q: q === undefined ? 1 : Number(q) };
    })
    .filter(({ tag, q }) => tag !== '' && q > 0)
    .toSorted((a, b) => b.q - a.q);
  for (const { tag } of wanted) {
    const locale = locales.find((known) => tag === known || tag.startsWith(`${known}-`));
    if (locale) return locale;
  }
  return 'zh';
};

/** A text in both languages. */
export type Bilingual = Readonly<Record<Locale, string>>;
