import { describe, expect, test } from 'vitest'
import { topicFinder } from '#core/article/topics.ts'
import { lexicon, region } from '../../support/sample-bot.ts'

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
