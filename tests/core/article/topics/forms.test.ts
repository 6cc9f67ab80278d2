import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endings } from '#core/article/topics/endings.ts'
import { compileForm } from '#core/article/topics/forms.ts'
import { Matcher } from '#core/article/topics/matcher.ts'
import type { Language } from '#core/article/topics/topic.ts'
import { formed } from '../topic.ts'

/** The pieces of `text` in which a form of a language is found. */
function found(language: Language, form: string, text: string, written = language): string[] {
  return new Matcher([formed('it', language, form)]).find(text, written).map(hit => hit.form)
}
const has = (language: Language, form: string, word: string) => found(language, form, word).length === 1

describe('a form', () => {
  test.each<[Language, string, string[], string[]]>([
    [
      'en',
      'Armenia~',
      ["Armenia's", 'Armenia’s', 'ARMENIA', 'Armenias'],
      ['Armenian', 'Armeniaa', 'Romania'],
    ],
    ['en', 'Abkhaz{,ian,ians}', ['Abkhaz', 'Abkhazian', 'Abkhazians'], ['Abkhazia', 'Abkhazi']],
    ['ru', 'Армени~ija', ['Армения', 'Армении', 'Армению', 'Арменией'], ['Армен', 'Армени', 'армянин']],
    [
      'ru',
      'Азербайджан~m',
      ['Азербайджан', 'Азербайджана', 'Азербайджаном'],
      ['азербайджанский', 'азербайджанцы'],
    ],
    ['ru', 'армянск~adj', ['армянский', 'Армянского', 'армянскими'], ['армянин', 'армянск']],
    ['ru', 'армян~anin', ['армянин', 'армяне', 'армян', 'армянами'], ['армянка', 'армянский']],
    ['ru', 'азербайджан~ets', ['азербайджанец', 'азербайджанцев'], ['азербайджан']],
    ['ru', 'Москв~a', ['Москва', 'Москвы', 'Москвой'], ['москвич']],
    ['ru', 'Алиев~ov', ['Алиев', 'Алиева', 'Алиевым', 'Алиевых'], ['Алиевич']],
    ['ru', 'Пашинян~yan', ['Пашинян', 'Пашиняна', 'Пашинянами'], ['пашинянский']],
    ['hy', 'Հայաստան~', ['Հայաստան', 'Հայաստանը', 'Հայաստանի', 'Հայաստանում', 'Հայաստանից'], ['հայաստանցի']],
    ['hy', 'Աբխազիա~', ['Աբխազիայի', 'Աբխազիայում', 'Աբխազիան'], ['աբխազական']],
    ['hy', 'Երևան~', ['Երևանում', 'Երեւանի', 'ԵՐԵՎԱՆ'], ['երևանյան']],
    ['ka', 'საქართველო~', ['საქართველოს', 'საქართველოში', 'საქართველოდან', 'საქართველოსთან'], ['საქართვე']],
    ['ka', 'ერევნ{ის,იდან,ით}', ['ერევნის', 'ერევნიდან'], ['ერევანი']],
    [
      'az',
      'Azərbaycan~',
      [
        'Azərbaycanın',
        'Azərbaycanda',
        'Azərbaycandan',
        'Azərbaycana',
        'Azərbaycanla',
        'AZƏRBAYCANIN',
        'Azerbaycanda',
      ],
      ['azərbaycanlılar', 'azərbaycanşünas'],
    ],
    ['az', 'Bakı~', ['Bakıda', 'Bakının', 'Bakıya'], ['bakıcı', 'bakış']],
    [
      'ka',
      'გორ~i',
      ['გორი', 'გორის', 'გორში', 'გორს', 'გორზე', 'გორისკენ', 'გორამდე', 'გორელმა', 'გორელების'],
      ['გორა', 'გორაზე', 'გორ', 'გორილა'],
    ],
    ['ka', 'რაჭ~a', ['რაჭა', 'რაჭის', 'რაჭაში', 'რაჭიდან', 'რაჭამ', 'რაჭამდე'], ['რაჭი', 'რაჭადან']],
    [
      'tr',
      'Azerbaycan~',
      ['Azerbaycan’ın', "Azerbaycan'da", 'Azerbaycan´dan', 'Azerbaycan’la', 'Azerbaycan'],
      ['Azerbaycanlılar'],
    ],
    ['de', 'Georgien{,s}', ['Georgien', 'Georgiens'], ['Georgier', 'georgisch']],
  ])('in %s, %s, is found with its endings', (language, form, words, others) => {
    expect(words.filter(word => !has(language, form, word))).toEqual([])
    expect(others.filter(word => has(language, form, word))).toEqual([])
  })

  // Words of region.md 3b that begin like a name and are none.
  test.each<[Language, string, string]>([
    ['ru', '=Баку', 'по баку'],
    ['ru', 'Росси~ija', 'гонщик Росси победил'],
    ['ru', 'Грузи~ija', 'Рабочие грузили груз'],
    ['ru', '=Гори', 'не гори'],
    ['tr', 'Gümrü~', 'Gümrük vergisi'],
    ['tr', 'Bakü~', 'bakıcı aranıyor'],
    ['tr', '=AB', 'ab ve su'],
    ['az', '=Bakı', 'bakı nöqtəsi'],
    ['az', 'Gəncə~', 'gənclərə imkan'],
    ['hy', '=Իրան', 'իրան'],
    ['hy', '=հայ', 'հայտարարություն'],
    ['hy', '=Շուշի', 'Շուշիկ'],
    ['en', '=Turkey', 'a roast turkey'],
    ['en', '=EU', 'eu não sei'],
    ['en', '=US', 'tell us more'],
  ])('in %s, %s, is not found in “%s”', (language, form, text) => {
    expect(found(language, form, text)).toEqual([])
  })

  test.each([
    ['Nagorn{o,y} Karaba{kh,gh}~', 'Talks on Nagorno‑Karabakh', ['Nagorno‑Karabakh']],
    ['Nagorn{o,y} Karaba{kh,gh}~', 'Nagorny\u00A0Karabagh’s past', ['Nagorny\u00A0Karabagh’s']],
    ['Nagorn{o,y} Karaba{kh,gh}~', 'Nagorno, Karabakh', []],
    ['Nagorn{o,y} Karaba{kh,gh}~', 'Nagorno or Karabakh', []],
    ['Armenia, Colombia', 'A quake in Armenia, Colombia', ['Armenia, Colombia']],
    ['Armenia, Colombia', 'Armenia and Colombia', []],
    ['Z’chinwali', "Z'chinwali", ["Z'chinwali"]],
    ['abkhaz*', 'the Abkhazian railway', ['Abkhazian']],
    ['abkhaz*', `abkhaz${'a'.repeat(13)}`, []],
  ])('of several words, %s, in “%s”', (form, text, forms) => {
    expect(found('en', form, text)).toEqual(forms)
  })

  test.each([
    ['=EU', 'The EU’s plan, an EU plan', ['EU’s', 'EU']],
    ['=U.S.', 'The U.S. army', ['U.S']],
    ['=U.S.', 'U S army', []],
    ['=ABŞ', 'ABŞ-ın mövqeyi', ['ABŞ']],
    ['=EU~', 'EU’s eu’s', ['EU’s']],
    ['=РА', 'МИД РА сообщил', ['РА']],
    ['=РА', 'ра', []],
    ['=Иран', 'Ираном', []],
  ])('just so, %s, in “%s”', (form, text, forms) => {
    expect(found('en', form, text)).toEqual(forms)
  })

  test.each<[Language, string, string, string[]]>([
    ['az', '=Bakı~', 'Bakı, Bakıda, Bakının və BAKIDA', ['Bakı', 'Bakıda', 'Bakının', 'BAKIDA']],
    ['az', '=Bakı~', 'bakıda Bakıcı Bakir', []],
    [
      'az',
      '=Xalq Partiyası~',
      'Xalq Partiyasında, Xalq Partiyasına',
      ['Xalq Partiyasında', 'Xalq Partiyasına'],
    ],
    ['tr', 'Ermeni Kilisesi~', 'Ermeni Kilisesi’nden', ['Ermeni Kilisesi’nden']],
    ['az', '=Quşçu~', 'QUŞÇUDA, quşçuda', ['QUŞÇUDA']],
    ['az', '=Şəki~', 'ŞƏKİDƏ, ŞƏKIL', ['ŞƏKİDƏ']],
    ['az', '=Gorus~', 'Gorusa gedən görüşə', ['Gorusa']],
    ['az', '=Güclü Ermənistan~', 'Güclü Ermənistanın siyahısı, güclü Ermənistan', ['Güclü Ermənistanın']],
    ['tr', '=AB~', 'AB’nin ab’nin AB', ['AB’nin', 'AB']],
    ['ru', '=Шуш~a', 'в Шуше сушь', ['Шуше']],
    ['ru', '=Гор~m', 'Гора, гору, Горе', ['Гора', 'Горе']],
    ['hy', '=Գորիս~', 'Գորիսի, գորիսի', ['Գորիսի']],
  ])('just so and with endings, in %s, %s, in “%s”', (language, form, text, forms) => {
    expect(found(language, form, text)).toEqual(forms)
  })

  test('is found in look-alike letters and other spellings of the same', () => {
    expect(has('az', 'Azərbaycan~', 'Azәrbaycanın')).toBe(true)
    expect(has('ru', 'Армени~ija', 'Apмении')).toBe(true)
    expect(has('hy', 'Ալիև~', 'Ալիե՞վը')).toBe(true)
    expect(has('az', 'İran~', 'IRANIN')).toBe(true)
    // Latin letters in a name that is asked for just so.
    expect(has('ru', '=Баку', 'Бaкy')).toBe(true)
    expect(has('ru', '=БАКУ', 'БAКУ')).toBe(true)
    expect(has('ru', '=Баку', 'бaку')).toBe(false)
    expect(has('az', '=Gəncə', 'Gәncә')).toBe(true)
  })

  test.each<[Language, string, string, string[]]>([
    ['ru', '"Карабах~m"', '«Карабах» – «Севилья», гол “Карабаха”, Карабах', ['Карабах', 'Карабаха']],
    ['az', '"Qarabağ~"', '"Qarabağ"ın oyunu, „Qarabağ“ və Qarabağ', ['Qarabağ', 'Qarabağ']],
    ['hy', '"Արարատ~"', '«Արարատը» հաղթեց, «Արարատ» լեռը՝ Արարատ', ['Արարատը', 'Արարատ']],
    ['ru', '"Мечт~a"', '«Грузинская мечта», лидер «Мечты», «мечта', ['Мечты']],
    ['en', '"Dila Gori"', '“Dila Gori” and Dila Gori', ['Dila Gori']],
    ['en', '"Gagra"', "'Gagra'", []],
  ])('between quotation marks, in %s, %s, in “%s”', (language, form, text, forms) => {
    expect(found(language, form, text)).toEqual(forms)
  })

  test.each([
    ['Ar*menia', 'en', /before its end/],
    ['Ar~menia', 'en', /none of en's/],
    ['=Армени~nosuch', 'ru', /the ending ~nosuch is none of ru's/],
    ['Армени~nosuch', 'ru', /the ending ~nosuch is none of ru's/],
    ['{a,b', 'en', /cannot be read/],
    ['', 'en', /cannot be read/],
    ['=.', 'en', /cannot be read/],
    ["='", 'en', /has no words/],
    ['{New York,Boston} Times', 'en', /has words in/],
    ['=Armeni{a,en}', 'de', /just so/],
    ['~', 'en', /before its end/],
    ['{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}', 'en', /more than 200 spellings/],
  ])('that is none, %s, is told why', (form, language, words) => {
    expect(() => compileForm(form, language)).toThrow(RangeError)
    expect(() => compileForm(form, language)).toThrow(words)
  })

  test('of any kind compiles or is told why', () => {
    const pieces = fc.array(fc.constantFrom(...'a b Баку { } , ~ ~m * = . \' - " ( '.split(' '), ' '), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(pieces, fc.constantFrom('en', 'ru', 'xx'), (parts, language) => {
        try {
          expect(compileForm(parts.join(''), language).words.length).toBeGreaterThan(0)
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  test('asks for endings by names that are there', () => {
    expect(endings('en', '')).toBeDefined()
    expect(endings('ru', 'adj')).toBeDefined()
    expect(endings('xx', '')).toBeUndefined()
    expect(endings('en', 'adj')).toBeUndefined()
  })
})
