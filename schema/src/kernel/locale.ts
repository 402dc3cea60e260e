/** Languages the product speaks; Chinese first. */
export const locales = ['zh', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The first language of an Accept-Language header that we speak; Chinese when there is none. */
export const localeFrom = (acceptLanguage: string | undefined): Locale => {
  const wanted = (acceptLanguage ?? '')
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
