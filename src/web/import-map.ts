import { components, discordComponents } from './vendor.ts'

/**
 * What the browser loads for a bare name. One module is our own: lit's style map writes style attributes, which the
 * page's policy forbids.
 */
export const importMap: string = JSON.stringify({
  imports: {
    ...Object.fromEntries(
      components.map(({ tag, file }) => [
        `${discordComponents}/${tag}.js`,
        `/vendor/${discordComponents}/${file}`,
      ]),
    ),
    '@lit/context': '/vendor/@lit/context/index.js',
    '@lit/reactive-element': '/vendor/@lit/reactive-element/reactive-element.js',
    '@lit/reactive-element/': '/vendor/@lit/reactive-element/',
    lit: '/vendor/lit/index.js',
    'lit/': '/vendor/lit/',
    'lit/directives/style-map.js': '/page/style-map.js',
    'lit-element/lit-element.js': '/vendor/lit-element/lit-element.js',
    'lit-html': '/vendor/lit-html/lit-html.js',
    'lit-html/': '/vendor/lit-html/',
  },
})
