import { describe, expect, test } from 'vitest'
import { topicFinder } from '#core/article/topics/topics.ts'
import { lexicon, region } from '../../../support/sample-bot.ts'

const { topics } = region
const find = topicFinder(region, lexicon.matcher())
const peopleOf = (language: string, title: string) =>
  find({ title, text: '', language, regional: true })
    .map(({ id }) => id)
    .filter(id => topics.some(topic => topic.id === id && topic.kind === 'person'))

describe('a surname', () => {
  test.each([
    ['en', 'Anar Aliyev opens a chess school'],
    ['en', 'The violinist Konul Aliyeva plays in Lankaran'],
    ['en', 'Prosecutors question the banker Henrik Rubio about a loan'],
    ['ru', 'Анара Алиева избрали тренером года'],
    ['ru', 'Тренер Эльнуром Алиевым доволен'],
    ['ru', 'Тренер Анар Рауфович Алиев назвал состав'],
    ['az', 'Könül Əliyevaya mükafat verilib'],
    ['az', 'Fərid Rəhim oğlu Əliyev rektor seçilib'],
    ['tr', 'Ramin Aliyev güreşte birinci oldu'],
    ['hy', 'Անար Ալիևը հաղթեց մրցաշարում'],
    ['hy', 'Վազգեն Սարգսյանի տունը թանգարան է'],
    ['ka', 'ბექა კობახიძე კონცერტს მართავს'],
    ['de', 'Anar Alijew gewinnt in Graz'],
  ])('behind another given name is nobody’s we know, in %s: %s', (language, title) => {
    expect(peopleOf(language, title)).toEqual([])
  })

  test.each([
    ['en', 'President Aliyev receives the ambassador', 'ilham-aliyev'],
    ['en', 'Why Pashinyan waits', 'nikol-pashinyan'],
    ['en', 'Azerbaijan’s Aliyev writes to Paris', 'ilham-aliyev'],
    ['en', 'Yerevan says Pashinyan will travel', 'nikol-pashinyan'],
    ['en', 'They say again that Chairman Rubio will travel', 'marco-rubio'],
    ['en', 'Critics Say That Angry Rubio Will Travel', 'marco-rubio'],
    ['en', 'Speaking in Davos Pashinyan named a date', 'nikol-pashinyan'],
    ['en', 'This week they meet the well known Georgian Kobakhidze again', 'irakli-kobakhidze'],
    ['ru', 'Визит Алиева в Рим', 'ilham-aliyev'],
    ['ru', 'В Мюнхене Пашинян выступит с речью', 'nikol-pashinyan'],
    ['az', 'Prezident Əliyevə məktub', 'ilham-aliyev'],
    ['hy', 'Վարչապետ Փաշինյանը մեկնել է', 'nikol-pashinyan'],
    ['ka', 'პრემიერი კობახიძე ბრიუსელშია', 'irakli-kobakhidze'],
    ['de', 'Präsident Alijew reist ab', 'ilham-aliyev'],
  ])('behind a title or another word is his, in %s: %s', (language, title, person) => {
    expect(peopleOf(language, title)).toContain(person)
  })

  test.each([
    ['ru', 'Ильхам Гейдарович Алиев подписал указ', 'ilham-aliyev'],
    ['az', 'İlham Heydər oğlu Əliyev fərman imzalayıb', 'ilham-aliyev'],
    ['en', 'Vladimir Vladimirovich Putin turns a page', 'vladimir-putin'],
  ])('behind given name and patronymic is a full name, in %s: %s', (language, title, person) => {
    expect(find({ title, text: '', language }).map(({ id }) => id)).toContain(person)
  })
})

describe('a surname alone', () => {
  const ids = (language: string, title: string, text: string, regional = true) =>
    find({ title, text, language, regional }).map(({ id }) => id)

  test.each([
    ['en', 'Banker Aliyev loses appeal', 'The court in Almaty left Nurlan Aliyev’s term unchanged.'],
    ['ru', 'Суд оставил Алиева под стражей', 'Бизнесмен Нурлан Алиев задержан в Алматы весной.'],
    ['az', 'Əliyev yenidən qalib gəldi', 'Güləşçi Ramin Əliyev finalda rəqibini üstələyib.'],
    ['hy', 'Սարգսյանը մնում է կալանքի տակ', 'Հովիկ Սարգսյանը մեղադրանքը չի ընդունում։'],
    ['ka', 'კობახიძემ ახალი წიგნი გამოსცა', 'ისტორიკოსი ბექა კობახიძე მკითხველს ხვალ შეხვდება.'],
    ['de', 'Alijew holt Gold', 'Der Ringer Anar Alijew siegte in Graz.'],
  ])('is of whom the article names in full, in %s: %s', (language, title, text) => {
    expect(ids(language, title, text)).not.toContain('ilham-aliyev')
    expect(ids(language, title, text)).not.toContain('serzh-sargsyan')
    expect(ids(language, title, text)).not.toContain('irakli-kobakhidze')
  })

  test.each([
    [
      'en',
      'Aliyev names new minister',
      'President Ilham Aliyev gave the post to Anar Aliyev.',
      'ilham-aliyev',
    ],
    [
      'ru',
      'Алиев прибыл в Рим',
      'Алиева встретил посол. Алиев пробудет два дня. В делегации Анар Алиев.',
      'ilham-aliyev',
    ],
  ])('stays his who is named in full or oftener, in %s: %s', (language, title, text, person) => {
    expect(ids(language, title, text)).toContain(person)
  })
})

describe('a given name that is a place’s, too', () => {
  const ids = (language: string, title: string) => find({ title, text: '', language }).map(({ id }) => id)

  test.each([
    ['en', 'Sevan Petrosyan wins the chess cup', 'sevan'],
    ['hy', 'Սևան Պետրոսյանը ձերբակալվել է', 'sevan'],
    ['ru', 'Севана Петросяна задержали в аэропорту', 'sevan'],
    ['az', 'Laçın Məmmədovun yeni kitabı çıxıb', 'lachin'],
    ['az', 'Nazir Laçın Məmmədovla görüşüb', 'lachin'],
    ['az', 'Laçın Rəhimzadədən xəbər yoxdur', 'lachin'],
    ['ru', 'Лачин Мамедов открыл выставку', 'lachin'],
    ['tr', 'Laçın Mammadov konser verdi', 'lachin'],
    ['hy', 'Շիրակ Թորոսյանը հրաժարվել է մանդատից', 'shirak'],
  ])('before a surname is a person’s, in %s: %s', (language, title, place) => {
    expect(ids(language, title)).not.toContain(place)
  })

  test.each([
    ['ru', 'В Лачине Алиев открыл дорогу', 'lachin'],
    ['az', 'Laçında Əliyev sakinlərlə görüşüb', 'lachin'],
    ['hy', 'Շիրակում Փաշինյանը քարոզարշավ է սկսել', 'shirak'],
    ['ru', 'Баку Алиев покинул утром', 'baku'],
    ['ru', 'Жителям Лачина Алиев вручил ключи', 'lachin'],
    ['en', 'Sevan beaches reopen', 'sevan'],
  ])('before anything else is the place, in %s: %s', (language, title, place) => {
    expect(ids(language, title)).toContain(place)
  })
})
