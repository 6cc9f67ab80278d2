# Deutsch. Kurz und ohne Anrede; Namen von Themen und Medien bleiben im Nominativ.

latest-summary = Die neuesten Nachrichten
latest-topic = Nur Nachrichten zu diesem Thema
latest-count = Wie viele Nachrichten, 1 bis 10
latest-title = Neueste Nachrichten
latest-title-topic = Neueste Nachrichten: { $topic }
latest-none = Noch keine Nachrichten. Die ersten erscheinen wenige Minuten nach dem Start.
latest-none-topic = Zum Thema „{ $topic }“ gibt es noch keine Nachrichten.

topic-summary = Nachrichten zu einem Thema
topic-name = Ort, Person, Organisation oder Thema, in jeder Sprache
topic-missing = Welches Thema? Zum Beispiel: /topic azerbaijan
topic-unknown = Das Thema „{ $typed }“ ist nicht bekannt.
topic-nearest = War eines von diesen gemeint?
topic-see-topics = Alle Themen zeigt /topics.

topics-summary = Was sich abonnieren lässt
topics-title = Themen
topics-places = Orte
topics-cities = Städte
topics-themes = Sachthemen
topics-people = Personen
topics-organisations = Organisationen
topics-more = und { $count } weitere; jeder ihrer Namen geht mit /topic
topics-hint = /topic zeigt Nachrichten zu einem Thema, /follow abonniert neue.

search-summary = Nachrichten, in denen diese Wörter vorkommen
search-words = Wörter, die alle vorkommen müssen
search-missing = Welche Wörter? Zum Beispiel: /search railway tariffs
search-title = Nachrichten mit „{ $words }“
search-none = Keine Nachricht enthält „{ $words }“.

story-summary = Eine Geschichte: wer darüber berichtet und wie sie sich entwickelt hat
story-words = Wörter oder ein Thema; gezeigt wird die neueste solche Geschichte
story-missing = Welche Geschichte? Mit Wörtern oder einem Thema, zum Beispiel: /story railway
story-none = Keine Geschichte enthält „{ $words }“. Die neuesten zeigt /latest.
story-button = Geschichte: { $headline }
story-button-back = Die Geschichte
story-breaking = Eilmeldung
story-sides = Wer darüber berichtet
story-from = nach { $origin }
story-single = Bisher berichtet ein Medium darüber.
story-only = Bisher berichten nur Medien aus einem Land oder Ort: { $place }.
story-unknown-place = Anderswo
story-timeline = Wie sie sich entwickelt hat
story-first = { $outlet } berichtete zuerst
story-report = { $outlet }
story-adds = { $outlet } ergänzt: { $what }
story-headline = { $outlet } änderte die Überschrift von „{ $from }“ zu „{ $to }“
story-figure = { $outlet } änderte die Angabe: zuvor { $from }, nun { $to }
story-correction = { $outlet } berichtigte die Meldung: „{ $text }“
story-retraction = { $outlet } zog die Meldung zurück: „{ $text }“
story-more = und { $count } weitere

figure-killed = { $count } { $count ->
    [one] Toter
   *[other] Tote
}
figure-injured = { $count } { $count ->
    [one] Verletzter
   *[other] Verletzte
}
figure-detained = { $count } { $count ->
    [one] Festgenommener
   *[other] Festgenommene
}
figure-missing = { $count } { $count ->
    [one] Vermisster
   *[other] Vermisste
}
figure-evacuated = { $count } { $count ->
    [one] Evakuierter
   *[other] Evakuierte
}
figure-freed = { $count } { $count ->
    [one] Freigelassener
   *[other] Freigelassene
}

related-summary = Andere Geschichten im selben Zusammenhang
related-words = Wörter oder ein Thema der Geschichte
related-missing = Verwandt mit welcher Geschichte? Mit Wörtern oder einem Thema, zum Beispiel: /related railway
related-title = Verwandt mit „{ $headline }“
related-none = Noch keine andere Geschichte hängt mit „{ $headline }“ zusammen.
related-button = Verwandte Geschichten
related-heading = Verwandt

follow-summary = Neue Nachrichten zu einem Thema hierher bringen lassen, wie gewünscht
follow-topic = Themen, ein Medium oder Wörter in Anführungszeichen: armenia, georgia
follow-how = In einfachen Worten, zum Beispiel: daily 08:00 compact without sport quiet 22:00-07:00
follow-missing = Welches Thema? Zum Beispiel: /follow armenia oder /follow armenia daily 08:00
follow-done = Neue Nachrichten zum Thema „{ $topic }“ kommen ab jetzt hierher.
follow-told = Ab jetzt kommt hierher: { $what }.
follow-already = Das ist schon abonniert: { $what }. Wer die Art ändern will, nennt sie, zum Beispiel: daily 08:00
follow-changed = Geändert. Ab jetzt: { $what }. Zuvor: { $was }.
follow-button = Abonnieren: { $topic }
follow-newest = Das Neueste bisher:
follow-no-roles = Rollen werden nur auf Discord erwähnt; hier wird keine erwähnt.

# Teile einer Beschreibung, die nebeneinander stehen.
follow-everything = alle Nachrichten
follow-with = mit
words-quoted = „{ $words }“
follow-from-outlets = Medien: { $outlets }
follow-from-countries = Medien aus: { $countries }
follow-in = Sprachen: { $languages }
follow-without = ohne: { $words }
follow-each = jede Nachricht einzeln
follow-hourly = stündlich
follow-daily = täglich um { $at } ({ $zone })
follow-weekly = jede Woche, { $day } um { $at } ({ $zone })
follow-breaking = nur Eilmeldungen
follow-compact = knapp
follow-full = ausführlich
follow-no-pictures = ohne Bilder
follow-loud = mit Ton
follow-mention = erwähnt eine Rolle
follow-headlines = Sprachen der Überschriften: { $languages }
follow-quiet-hold = Ruhe { $from }–{ $to }
follow-quiet-silent = ohne Ton { $from }–{ $to }
follow-least = ab { $count } unabhängigen Medien
follow-cap = höchstens { $count } { $count ->
    [one] Beitrag
   *[other] Beiträge
} in der Stunde

follow-test-what = Nur geprüft, nichts ist abonniert: { $what }.
follow-test = Von { $among } Nachrichten der letzten { $days } Tage wären { $count } gekommen.
follow-test-newest = Von den neuesten { $among } Nachrichten wären { $count } gekommen.
follow-test-button = Abonnieren

# Was nicht verstanden wurde, jeweils mit einem Beispiel.
follow-unclear = „{ $words }“ wurde nicht verstanden. Zum Beispiel: /follow armenia daily 08:00. Suchwörter stehen in Anführungszeichen: /follow "railway tariffs"
follow-unclear-quotes = Ein Anführungszeichen ist nicht geschlossen. Zum Beispiel: /follow "railway tariffs"
follow-unclear-subject = Was soll abonniert werden? Zum Beispiel: /follow armenia daily 08:00 oder /follow everything breaking
follow-unclear-comma = „{ $words }“ hinter einem Namen wurde nicht verstanden. Mehrere Namen trennt ein Komma, zum Beispiel: /follow armenia, georgia. Suchwörter stehen in Anführungszeichen: /follow "railway tariffs"
follow-unclear-mixed = Eine Liste enthält Themen oder Medien, nicht beides. Ein Thema, wie ein Medium es berichtet: /follow armenia from jamnews. Für beides braucht es zwei Abonnements.
follow-unclear-both = „{ $one }“ und „{ $other }“ passen nicht zusammen. Zum Beispiel: /follow armenia daily 08:00
follow-unclear-except = „{ $words }“ ist zugleich gewünscht und ausgenommen. Zum Beispiel: /follow armenia without sport
follow-unclear-without = Unklar ist, was wegbleiben soll: „{ $words }“. Zum Beispiel: /follow armenia without sport
follow-unclear-short = „{ $words }“ ist zu kurz für eine Suche. Nötig sind mindestens { $limit } Buchstaben, zum Beispiel: /follow "railway"
follow-unclear-long = Suchwörter haben höchstens { $limit } Zeichen. Zum Beispiel: /follow "railway tariffs"
follow-unclear-outlet = Ein Medium „{ $words }“ wird nicht gelesen; /sources zeigt alle. Zum Beispiel: /follow outlet:jamnews
follow-unclear-country = Ein Land oder Medium „{ $words }“ ist nicht bekannt. Zum Beispiel: /follow azerbaijan from am, ge
follow-unclear-no-outlets = Zu „{ $words }“ wird kein Medium gelesen; /sources zeigt alle. Zum Beispiel: /follow azerbaijan from am, ge
follow-unclear-from = Auf „from“ folgen Länder oder Medien, nicht beides. Zum Beispiel: /follow azerbaijan from am, ge
follow-unclear-language = Eine Sprache „{ $words }“ ist nicht bekannt. Zum Beispiel: /follow azerbaijan in ru, en
follow-unclear-unwritten = In der Sprache „{ $words }“ wird kein Medium gelesen. Zum Beispiel: /follow azerbaijan in ru, en
follow-unclear-day = „{ $words }“ ist kein Wochentag. Zum Beispiel: /follow armenia weekly monday 09:00
follow-unclear-time = „{ $words }“ ist keine Uhrzeit. Zum Beispiel: /follow armenia daily 08:00
follow-unclear-at = Um „{ $words }“ jeden Tag oder einmal in der Woche? Zum Beispiel: /follow armenia daily 08:00 oder /follow armenia weekly monday 09:00
follow-unclear-quiet = „{ $words }“ wurde nicht verstanden. Zum Beispiel: /follow armenia quiet 22:00-07:00
follow-unclear-least = Auf „least“ folgt eine Zahl von { $from } bis { $to }. Zum Beispiel: /follow armenia least 2
follow-unclear-cap = Auf „cap“ folgt eine Zahl von { $from } bis { $to }. Zum Beispiel: /follow armenia cap 5
follow-unclear-role = „{ $words }“ ist keine Rolle. @ eingeben und eine Rolle wählen, zum Beispiel: /follow armenia breaking mention @news
follow-unclear-roles = Nur eine Rolle kann erwähnt werden. Zum Beispiel: /follow armenia breaking mention @news

unfollow-summary = Ein Abonnement beenden
unfollow-topic = Ein abonniertes Thema, seine Nummer in /following oder Wörter in Anführungszeichen
unfollow-missing = Welches Abonnement? In diesem Chat gibt es:
unfollow-done = Nachrichten zum Thema „{ $topic }“ kommen nicht mehr hierher.
unfollow-stopped = Kommt nicht mehr hierher: { $what }.
unfollow-not = „{ $topic }“ ist hier nicht abonniert. /following zeigt alle Abonnements.
unfollow-number = Ein Abonnement mit der Nummer { $typed } gibt es nicht. /following zeigt alle Abonnements.
unfollow-gone = Das ist schon beendet. /following zeigt alle Abonnements.

following-summary = Die Abonnements dieses Chats
following-title = Abonnements dieses Chats
following-none = Hier ist noch nichts abonniert. Der Anfang: /follow und ein Thema, zum Beispiel: /follow georgia
following-stop = { $number } beenden

timezone-summary = Die Zeitzone dieses Chats
timezone-zone = Stadt, Land oder IANA-Name, zum Beispiel: Yerevan oder Asia/Baku
timezone-now = Zeitzone dieses Chats: { $zone }; dort ist es { $time }. Ändern: /timezone Asia/Baku
timezone-done = Zeitzone dieses Chats ab jetzt: { $zone }; dort ist es { $time }.
zone-unknown = Zu „{ $words }“ ist keine Zeitzone bekannt. Zum Beispiel: /timezone Asia/Baku
zone-several = „{ $words }“ hat mehrere Zeitzonen. Nötig ist eine Stadt, zum Beispiel: /timezone { $example }

language-summary = Die Sprache von Antworten und Beiträgen
language-language = Ihr Name oder Code, zum Beispiel: ka
language-now = Zur Wahl stehen diese Sprachen. Welche soll es hier sein?
language-done = Ab jetzt kommen Antworten auf Deutsch.
language-done-chat = Ab jetzt sind Beiträge und Antworten hier auf Deutsch.
language-own = Wer Antworten in einer anderen Sprache möchte, wählt sie mit /language im privaten Chat mit dem Bot.
language-unknown = Die Sprache „{ $words }“ gibt es hier nicht. Zur Wahl stehen:

sources-summary = Welche Medien gelesen werden und wie es um sie steht
sources-title = Medien
sources-heard = gelesen
sources-never = noch nicht gelesen
sources-trouble = gestört: { $problem }

help-summary = Was der Bot kann
help-title = Was der Bot kann
help-intro = Der Bot liest die Presse der Region und bringt jede Geschichte einmal. Überschriften sind die Worte der Medien selbst. Region: { $region }.

privacy-summary = Was gespeichert wird
privacy-title = Datenschutz
privacy-stored = Gespeichert: die Kennung jedes Chats, der etwas abonniert oder eine Zeitzone gewählt hat, seine Abonnements, seine Zeitzone, seine Sprache und welche Geschichten dort erschienen sind.
privacy-language = Wer mit /language eine Sprache wählt: diese Wahl mit der Kennung des Kontos, um darin zu antworten.
privacy-not-stored = Nicht gespeichert: Namen, Fragen und was jemand schreibt.
privacy-remove = /unfollow entfernt ein Abonnement sofort. Wer diesen Bot betreibt, kann einen Chat ganz löschen.

# Das Profil des Bots auf Telegram: höchstens 512 und 120 Zeichen.
bot-description = Der Bot liest die Presse der Region und bringt jede Geschichte einmal: in den Worten der Medien und mit allen, die darüber berichten. Hier, in Gruppen und in Kanälen: die neuesten Nachrichten, Nachrichten zu einem Thema oder Abonnements.
bot-short-description = Nachrichten der Region: jede Geschichte einmal, in den Worten der Medien.

start-summary = Der Anfang
start-link = Wohin ein Link führt, zum Beispiel: topic_azerbaijan
start-hello = Guten Tag! Der Bot liest die Presse der Region und bringt jede Geschichte einmal. Region: { $region }.
start-how = /latest zeigt die neuesten Nachrichten, /topic mit einem Namen ein Thema, /follow abonniert neue.
start-pick = Oder ein Thema wählen:

post-withdrawn = { $outlet } hat diese Meldung zurückgezogen.
post-same = Dasselbe Ereignis wie in einem früheren Beitrag hier: { $headline }
roundup-title = { $count } { $count ->
    [one] Nachricht
   *[other] Nachrichten
}

also-in = Auch bei:
also-in-more = und { $count } weiteren
# Wie viele Medien berichten und wie viele davon es von niemand anderem haben.
reach = { $outlets } { $outlets ->
    [one] Medium
   *[other] Medien
}, davon unabhängig: { $independent }
single-source = bisher einzige Quelle: { $ownership }
# Nachrichten einer Übersicht, die keine eigene Zeile haben.
roundup-more = und { $count } weitere
roundup-button = Neueste Nachrichten
read-more = Lesen: { $outlet }
sample-notice = Probeausgabe: erfundene Nachrichten, um den Bot zu erproben

ownership-independent = unabhängig
ownership-private = privat
ownership-pro-government = privat, regierungsnah
ownership-state = staatlich
ownership-public = öffentlich-rechtlicher Sender
ownership-foreign-public = von einem ausländischen Staat finanziert
ownership-de-facto-authority = Agentur der örtlichen Behörden
ownership-diaspora = Diaspora

error-unknown-command = Diesen Befehl gibt es nicht. /help zeigt, was der Bot kann.
error-not-allowed = Was hierher kommt, können nur diejenigen ändern, die diesen Chat verwalten.
error-ours = Bei uns ist etwas schiefgegangen. Bitte in einer Minute noch einmal versuchen.
error-too-long = Das ist zu lang. Es müssen weniger als { $limit } Zeichen sein.
