import { expect, test } from 'vitest'
import { readRobots } from '../../src/collect/robots.ts'

const allows = (source: string, path: string) => readRobots(source, 'Chapar').allows(path)

// The examples of RFC 9309, sections 2.2 and 5, and of Google's documentation of how it reads the file.
test.each([
  ['', '/news/1', true],
  ['User-agent: *\nDisallow:', '/news/1', true],
  ['User-agent: *\nDisallow: /', '/news/1', false],
  ['User-agent: *\nDisallow: /', '/robots.txt', true],
  ['User-agent: *\nDisallow: /news', '/newspaper', false],
  ['User-agent: *\nDisallow: /News', '/news/1', true],
  ['User-agent: *\nAllow: /p\nDisallow: /', '/page', true],
  ['User-agent: *\nAllow: /folder\nDisallow: /folder', '/folder/page', true],
  ['User-agent: *\nAllow: /page\nDisallow: /*.htm', '/page.htm', false],
  ['User-agent: *\nAllow: /$\nDisallow: /', '/', true],
  ['User-agent: *\nAllow: /$\nDisallow: /', '/page.htm', false],
  ['User-agent: *\nDisallow: /*.php$', '/index.php', false],
  ['User-agent: *\nDisallow: /*.php$', '/index.php?x=1', true],
  ['User-agent: *\nDisallow: /*?print=', '/a/b?print=1', false],
  ['User-agent: *\nDisallow: /a*b*c$', '/a1b2cb3c', false],
  ['User-agent: *\nDisallow: /новости', '/%d0%bd%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8/1', false],
  ['User-agent: *\nDisallow: /%7euser', '/~user', false],
  ['User-agent: other\nDisallow: /', '/news/1', true],
  ['User-agent: other\nUser-agent: CHAPAR\nDisallow: /', '/news/1', false],
  ['User-agent: *\nDisallow: /\n\nUser-agent: Chapar/1.0\nDisallow: /private', '/news/1', true],
  ['User-agent: chapar\nDisallow: /a\n\nUser-agent: chapar\nDisallow: /b', '/b', false],
  ['User-agent: chaparbot\nDisallow: /', '/news/1', true],
  ['user-agent : *  # all\r\ndisallow:/x # this\r\n', '/x/1', false],
  ['Disallow: /', '/news/1', true],
  ['<!doctype html><title>Not found</title>', '/news/1', true],
  ['Sitemap: https://x/y\nUser-agent: *\nSitemap: https://x/z\nDisallow: /a', '/a', false],
] as const)('%j on %s: %s', (source, path, allowed) => {
  expect(allows(source, path)).toBe(allowed)
})

test('the pause asked for is that of the group that is meant', () => {
  const source = 'User-agent: *\nCrawl-delay: 10\n\nUser-agent: chapar\nCrawl-delay: 2.5\nDisallow: /x'
  expect(readRobots(source, 'Chapar').delay).toBe(2.5)
  expect(readRobots(source, 'Other').delay).toBe(10)
  expect(readRobots('User-agent: *\nCrawl-delay: soon', 'Chapar').delay).toBeNull()
})

test('a hostile file ends in bounded time', { timeout: 5_000 }, () => {
  const stars = `User-agent: *\n${`Disallow: /${'*a'.repeat(1_000)}b\n`.repeat(2_000)}`
  expect(allows(stars, `/${'a'.repeat(4_000)}`)).toBeTypeOf('boolean')
  expect(allows('User-agent: *\n'.repeat(100_000), '/')).toBe(true)
})
