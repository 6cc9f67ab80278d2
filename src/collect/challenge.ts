const challenge =
  /just a moment|cf-chl|captcha|ddos-guard|attention required|checking your browser|enable javascript and cookies|incapsula|sucuri_cloudproxy|qrator|pardon our interruption/

/** Whether a page asks to be opened by a browser, in place of what was asked for. */
export function isChallenge(page: string): boolean {
  return challenge.test(page.slice(0, 10_000).toLowerCase())
}
