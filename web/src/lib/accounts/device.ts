const BROWSERS = [
  ['MicroMessenger', '微信 WeChat'],
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['HuaweiBrowser', 'HUAWEI Browser'],
  ['MiuiBrowser', 'Mi Browser'],
  ['QQBrowser', 'QQ 浏览器'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
] as const;

const SYSTEMS = [
  ['HarmonyOS', 'HarmonyOS'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

/** Chrome · Windows, from what the browser says of itself; null when it says nothing we know. */
export function deviceName(userAgent: string): string | null {
  const browser = BROWSERS.find(([word]) => userAgent.includes(word))?.[1];
  const system = SYSTEMS.find(([word]) => userAgent.includes(word))?.[1];
  return [browser, system].filter((part) => part !== undefined).join(' · ') || null;
}
