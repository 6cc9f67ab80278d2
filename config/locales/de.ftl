# Deutsch. Kurz und ohne Anrede; Namen von Themen und Medien bleiben im Nominativ.

latest-summary = Die neuesten Nachrichten
latest-topic = Nur Nachrichten zu diesem Thema
latest-count = Wie viele Nachrichten, 1 bis 10
latest-title = Neueste Nachrichten
latest-title-topic = Neueste Nachrichten: { $topic }
latest-none = Noch keine Nachrichten. Die ersten erscheinen wenige Minuten nach dem Start.
latest-none-topic = Zum Thema „{ $topic }“ gibt es noch keine Nachrichten.
latest-none-narrowed = Von den neuesten Nachrichten passt keine: { $topic }.

topic-summary = Nachrichten zu einem Thema
topic-name = Ort, Person, Organisation oder Thema, in jeder Sprache
topic-missing = Welches Thema? Zum Beispiel: /topic azerbaijan
topic-unknown = Das Thema „{ $typed }“ ist nicht bekannt.
topic-nearest = War eines von diesen gemeint?
topic-see-topics = Alle Themen zeigt /topics.

topics-summary = Was sich abonnieren lässt
topics-page = Welche Seite der Liste
topics-title = Themen
topics-places = Orte
topics-cities = Städte
topics-themes = Sachthemen
topics-people = Personen
topics-organisations = Organisationen
topics-more = und { $count } weitere; jeder ihrer Namen geht mit /topic
topics-hint = /topic zeigt Nachrichten zu einem Thema, /follow abonniert neue.

search-summary = Nachrichten, in denen diese Wörter vorkommen
search-words = Wörter, die alle vorkommen; in Anführungszeichen zusammen, mit Minus nicht: "short film" -sport
search-missing = Welche Wörter? Zum Beispiel: /search railway tariffs
search-only-left-out = Genannt ist nur, was fehlen soll. Dazu gehört ein Wort, das gesucht wird, zum Beispiel: /search festival { $words }
search-title = Nachrichten mit { $words }
search-meant = Nachrichten zu { $words } in allen Sprachen
search-meant-button = In allen Sprachen
search-none = Keine Nachricht enthält { $words }.
search-plain = Wörter ohne Befehl gelten als Thema oder Suche. Was sich sonst fragen lässt: /help

story-summary = Eine Geschichte: wer darüber berichtet und wie sie sich entwickelt hat
story-words = Wörter oder ein Thema; gezeigt wird die neueste solche Geschichte
story-missing = Welche Geschichte? Mit Wörtern oder einem Thema, zum Beispiel: /story railway
story-none = Keine Geschichte enthält „{ $words }“. Die neuesten zeigt /latest.
story-menu = Mehr zu dieser Geschichte
story-no-post = Das ist kein Beitrag des Bots, oder er ist zu alt und nicht mehr bekannt.
story-no-link = Unter dieser Adresse ist keine Meldung bekannt. Es geht auch mit Wörtern daraus, zum Beispiel: /{ $command } railway
story-gone = Diese Geschichte ist nicht mehr gespeichert. Die neuesten zeigt /latest.
story-which = Dort stehen mehrere Geschichten. Welche soll es sein?
story-button = Geschichte: { $headline }
story-button-back = Die Geschichte
story-breaking = Eilmeldung
story-sides = Wer darüber berichtet
story-from = nach { $origin }
story-withdrawn = Meldung zurückgezogen
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
related-earlier = Früher

digest-summary = Die wichtigsten Nachrichten der letzten 24 Stunden
digest-topic = Nur Nachrichten zu diesem Thema; sonst zu den Abonnements dieses Chats
digest-title = Die letzten 24 Stunden
digest-title-followed = Die letzten 24 Stunden in den Abonnements dieses Chats
digest-title-topic = Die letzten 24 Stunden: { $topic }
digest-what = { $count ->
    [one] { $count } Nachricht
   *[other] { $count } Nachrichten, die wichtigsten zuerst
}
digest-none = Keine Nachrichten. Die neuesten zeigt /latest.

why-summary = Warum eine Geschichte hierher kam oder warum nicht
why-words = Ein Link, eine Geschichte oder Wörter daraus
why-menu = Warum kam das hierher?
why-missing = Welche Geschichte? Auf einen Beitrag mit /why antworten oder einen Link oder Wörter daraus nennen, zum Beispiel: /why railway
# Was hier aus ihr geworden ist.
why-sent = Hier erschienen: { $time }.
why-sent-edited = Hier erschienen: { $time }; seitdem { $count }-mal aktualisiert.
why-alert = Hier als Eilmeldung gemeldet: { $time }.
why-roundup = Hier in einer Liste mehrerer Nachrichten erschienen: { $time }.
why-same = Hier im Beitrag zu einer Geschichte erschienen, die sich als dasselbe Ereignis herausstellte: { $time }.
why-waits-digest = Sie wartet auf die nächste Übersicht für diesen Chat: { $time }.
why-waits-quiet = Sie wartet auf das Ende der Ruhezeit dieses Chats: { $time }.
why-waits-limit = Sie wartet, weil dieser Chat vorerst so viele Beiträge bekommen hat, wie er wünscht oder wie dorthin gesendet werden können; nächster Blick: { $time }.
why-turn = Sie kommt gleich hierher.
why-open = Sie wird gerade hierher gesendet; ob sie angekommen ist, wird noch geprüft.
why-muted = Nicht hier erschienen, weil sie stummgeschaltet war.
why-mute = Hier stummgeschaltet { $until }: { $name }. Was stummgeschaltet ist, wenn es an der Reihe ist, erscheint nicht.
why-late = Nicht hier erschienen: Sie war zu alt, als sie an der Reihe war.
why-over = Nicht hier erschienen: Als sie an der Reihe war, gehörten ihre Meldungen schon zu anderen Geschichten.
why-refused = Nicht hier erschienen: Der Beitrag wurde abgelehnt.
why-lost = Nicht hier erschienen: Als sie an der Reihe war, war der Bot entfernt, blockiert oder durfte nicht schreiben.
why-unknown = Vielleicht ist sie hier erschienen; die Verbindung brach ab, und nichts wird zweimal gesendet.
why-not-nothing = Nicht hier erschienen: In diesem Chat ist nichts abonniert.
why-not-unwanted = Nicht hier erschienen: Kein Abonnement dieses Chats passt dazu.
why-not-lost = Nicht hier erschienen: Der Bot ist entfernt, blockiert oder darf nicht schreiben.
why-not-first-look = Nirgends erschienen: Die Medien brachten sie schon, bevor der Bot anfing, sie zu lesen.
why-not-soon = Sie wird gleich angesehen.
why-not-late = Nicht hier erschienen: Sie konnte erst mehr als einen Tag nach ihrer Veröffentlichung gelesen werden und war nicht mehr neu. In Übersichten steht sie trotzdem.
why-not-past = Nicht hier erschienen: Solange sie neu war, war sie in diesem Chat nicht gewünscht, oder das ist nicht mehr bekannt.
# Was jedes Abonnement dazu sagt.
why-follows = Abonnements dieses Chats
why-wanted = passt
why-unwanted = passt nicht: { $reasons }
why-but-topics = es geht um keines dieser Themen
why-but-mentioned = das Thema wird nur erwähnt
why-but-outlets = keines dieser Medien berichtet darüber
why-but-countries = kein Medium aus diesen Ländern berichtet darüber
why-but-ownership = kein solches Medium berichtet darüber, nur: { $owners }
why-but-left-out = nur ausgenommene Medien berichten darüber
why-but-reporters = kein Medium, das berichtet, erfüllt alles, was verlangt ist
why-but-breaking = es war keine Eilmeldung: { $reason }
why-breaking-light = Sport, Glückwünsche und Jahrestage sind keine
why-breaking-voices = binnen { $minutes } Minuten { $has ->
    [one] berichtete { $has } eigenständige Quelle
   *[other] berichteten { $has } eigenständige Quellen
}, verlangt sind { $wanted }
why-breaking-country = alle, die binnen { $minutes } Minuten berichteten, sind aus einem Land; verlangt ist ein zweites
why-breaking-one-country = binnen { $minutes } Minuten { $has ->
    [one] berichtete { $has } eigenständige Quelle
   *[other] berichteten { $has } eigenständige Quellen
} aus einem Land; verlangt sind { $wanted } oder ein zweites Land
why-but-languages = Berichte gibt es nur in diesen Sprachen: { $languages }
why-but-words = diese Wörter fehlen: { $words }
why-but-phrases = diese Wörter stehen darin nicht nebeneinander: { $words }
why-but-least = { $has } { $has ->
    [one] eigenständige Quelle berichtet
   *[other] eigenständige Quellen berichten
}, gewünscht sind { $wanted }
why-but-except = ausgenommen: { $what }
why-but-later = erst abonniert, als die Geschichte schon bekannt war: { $time }
# Welche Wörter für welches Thema sprechen.
why-topics = Worum es geht
why-no-topic = Kein Thema: Keines der Wörter weist deutlich genug auf eines hin.
why-mentioned = erwähnt
why-by-outlet = nach dem Land des Mediums
why-in-title = { $words } in der Überschrift
why-in-lead = { $words } im ersten Absatz
why-in-text = { $words } im Text
why-in-url = { $words } in der Adresse
why-reports = Wie die Geschichte zustande kam
why-reports-how = Meldungen über ein Ereignis bilden eine Geschichte. Was jede mit den anderen gemeinsam hat:
why-one-report = Bisher eine Meldung.
why-joined = gemeinsam: { $words }
why-joined-names = gemeinsam: Namen und Zahlen
why-joined-against = verbunden, obwohl die Überschriften in Ort, Zahl oder Tag abweichen
why-joined-unknown = was gemeinsam ist, ist nicht mehr gespeichert

correct-summary = Für Redakteure: welche Meldungen zu einem Ereignis gehören und welche nicht
correct-words = Ein Link, eine Geschichte oder Wörter daraus; ohne sie, was zuletzt korrigiert wurde
correct-menu = Geschichte korrigieren
correct-title = Korrigieren: „{ $headline }“
correct-reports = Berichtet eine Meldung von einem anderen Ereignis, dann ihre Nummer drücken.
correct-single = Bisher eine Meldung, es gibt nichts zu trennen.
correct-near = Ist es dasselbe Ereignis wie eines von diesen, dann den Buchstaben drücken:
correct-move = Gehört sie zu einem von diesen, dann den Buchstaben drücken:
correct-near-none = Keine andere Geschichte kommt dem nahe. Jede kann genannt werden.
correct-holds = Was Sie sagen, gilt in allen Chats und auch für spätere Meldungen. Es lässt sich zurücknehmen.
correct-part = { $number }: anderes Ereignis
correct-join = { $letter }: dasselbe Ereignis
correct-other = Andere Geschichte nennen
correct-other-how = Welche Geschichte ist dasselbe Ereignis? Ein Link zu einer Meldung oder Wörter aus der Überschrift.
correct-whether = Ist das dasselbe Ereignis wie „{ $headline }“?
correct-yes = Ja, dasselbe Ereignis
correct-done-same = Von nun an ein Ereignis: „{ $article }“ ({ $outlet }) und „{ $other }“ ({ $otherOutlet }).
correct-done-different = Von nun an verschiedene Ereignisse: „{ $article }“ ({ $outlet }) und „{ $other }“ ({ $otherOutlet }).
correct-back = Zurückgenommen.
correct-soon = Das geschieht binnen Sekunden in allen Chats und gilt auch für spätere Meldungen.
correct-undo = Zurücknehmen
correct-undo-number = { $number } zurücknehmen
correct-list = Zuletzt korrigiert
correct-none = Bisher wurde nichts korrigiert.
correct-how = Zum Korrigieren auf einen Beitrag mit /correct antworten oder einen Link oder Wörter daraus nennen, zum Beispiel: /correct railway
correct-line-same = „{ $article }“ ({ $outlet }) und „{ $other }“ ({ $otherOutlet }): ein Ereignis
correct-line-different = „{ $article }“ ({ $outlet }) und „{ $other }“ ({ $otherOutlet }): verschiedene Ereignisse
# Warum nichts geändert wurde.
correct-already = Das wurde schon gesagt und gilt.
correct-apart = Diese beiden sind nicht mehr in einer Geschichte. Nichts wurde geändert.
correct-together = Diese beiden sind schon in einer Geschichte.
correct-old = Seit { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
} hat niemand mehr davon berichtet. So alte Geschichten werden nicht mehr umgeordnet.
correct-gone = Eine der beiden Meldungen ist nicht mehr gespeichert. Nichts wurde geändert.
correct-undone = Das wurde schon zurückgenommen.
correct-later = „{ $article }“ kam seither in eine andere Geschichte. Bitte zuerst das zurücknehmen.

page-more = Mehr
page-back = Zurück

follow-summary = Neue Nachrichten zu einem Thema hierher bringen lassen, wie gewünscht
follow-topic = Themen, ein Medium oder Wörter in Anführungszeichen: armenia, georgia
follow-how = In einfachen Worten, zum Beispiel: daily 08:00 compact without sport quiet 22:00-07:00
follow-missing = Welches Thema? Zum Beispiel: /follow armenia oder /follow armenia daily 08:00
follow-help-topics = Nachrichten zu jedem dieser Themen
follow-help-strict = nur, wenn das Thema im Mittelpunkt steht und nicht nur erwähnt wird
follow-help-quotes = diese Wörter nebeneinander, in jeder Form
follow-help-star = jedes Wort, das so beginnt
follow-help-or = das eine oder das andere; mit „and“ oder Komma alle zusammen; von Themen genügt eines
follow-help-without = lässt weg, was vor allem das Thema betrifft oder die Wörter enthält
follow-help-from = wie Medien dieser Länder berichten; „from jamnews“ wie dieses Medium
follow-help-owners = wie unabhängige Medien berichten; auch: private, public, state, pro-government, foreign-funded, diaspora
follow-help-not-from = was auch andere Medien berichten, nach ihren Berichten; auch: not from ru, az
follow-help-in = Artikel in diesen Sprachen
follow-help-least = erst wenn so viele eigenständige Quellen berichten
follow-help-cap = höchstens so viele Beiträge pro Stunde; was mehr ist, kommt später zusammen
follow-help-breaking = nur Eilmeldungen
follow-help-daily = mehreres zusammen um diese Zeit; auch: hourly, weekdays 09:00, weekly monday 09:00
follow-help-quiet = was dann kommt, wartet bis zum Ende; mit „silent“ kommt es ohne Ton
follow-help-test = zeigt, was gekommen wäre, und abonniert nichts
follow-done = Neue Nachrichten zum Thema „{ $topic }“ kommen ab jetzt hierher.
follow-told = Ab jetzt kommt hierher: { $what }.
follow-beside = Außerdem, wie bisher: { $what }.
follow-already = Das ist schon abonniert: { $what }. Wer die Art ändern will, nennt sie, zum Beispiel: daily 08:00
follow-changed = Geändert. Ab jetzt: { $what }. Zuvor: { $was }.
follow-button = Abonnieren: { $topic }
follow-undo = Rückgängig
follow-newest = Das Neueste bisher:
follow-no-roles = Rollen werden nur auf Discord erwähnt; hier wird keine erwähnt.
follow-no-publish = Nur Ankündigungskanäle auf Discord veröffentlichen, was dort gepostet wird.
follow-no-sender = Nur in Kanälen eines Discord-Servers können Posts einen eigenen Namen und ein eigenes Bild tragen.
follow-lacks = Der Bot darf hier noch nichts posten. In den Einstellungen des Kanals braucht er: { $rights }. Danach bitte noch einmal.
lack-view = Kanal anzeigen
lack-send = Nachrichten versenden
lack-threads = Nachrichten in Threads versenden
lack-embed = Links einbetten
lack-post = Nachrichten veröffentlichen, als Administrator
lack-member = Mitglied sein
lack-webhooks = WebHooks verwalten

# Teile einer Beschreibung, die nebeneinander stehen.
follow-everything = alle Nachrichten
follow-with = mit
colon = :
words-quoted = „{ $words }“
words-and = und
words-or = oder
follow-strict = nur als Hauptthema
follow-from-outlets = Medien: { $outlets }
follow-from-countries = Medien aus: { $countries }
follow-from-owners = Art der Medien: { $owners }
follow-in = Sprachen: { $languages }
follow-without = ohne: { $words }
follow-without-countries = ohne Medien aus: { $countries }
follow-without-owners = ohne Medien dieser Art: { $owners }
follow-each = jede Nachricht einzeln
follow-hourly = stündlich
follow-daily = täglich um { $at }
follow-weekdays = montags bis freitags um { $at }
follow-weekly = jede Woche, { $day } um { $at }
follow-breaking = nur Eilmeldungen
follow-compact = knapp
follow-full = ausführlich
follow-no-pictures = ohne Bilder
follow-loud = mit Ton
follow-mention = erwähnt eine Rolle
follow-publish = für Follower des Kanals veröffentlicht
follow-sender = als „{ $name }“
follow-avatar = mit eigenem Bild
follow-headlines = Sprachen der Überschriften: { $languages }
follow-quiet-hold = Ruhe { $from }–{ $to }
follow-quiet-silent = ohne Ton { $from }–{ $to }
follow-least = ab { $count } eigenständigen Quellen
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
follow-unclear-or = „or“ steht zwischen einem Thema und Wörtern: Das sind zwei Abonnements. Zum Beispiel: /follow armenia, dann /follow "railway tariffs"
follow-unclear-strict = „strict“ gehört zu einem Thema. Zum Beispiel: /follow armenia strict
follow-unclear-both = „{ $one }“ und „{ $other }“ passen nicht zusammen. Zum Beispiel: /follow armenia daily 08:00
follow-unclear-except = „{ $words }“ ist zugleich gewünscht und ausgenommen. Zum Beispiel: /follow armenia without sport
follow-unclear-without = Unklar ist, was wegbleiben soll: „{ $words }“. Zum Beispiel: /follow armenia without sport
follow-unclear-kinds = „{ $words }“ nennt Land und Eigentümer zugleich; beides zusammen lässt sich nicht ausnehmen. Eines davon geht: /follow armenia without russian outlets oder /follow armenia without state media
follow-unclear-short = „{ $words }“ ist zu kurz für eine Suche. Nötig sind mindestens { $limit } Buchstaben, zum Beispiel: /follow "railway"
follow-unclear-star = Ein Sternchen steht nur hinter dem Anfang eines Wortes: „{ $words }“. Zum Beispiel: /follow "railw*"
follow-unclear-long = Suchwörter haben höchstens { $limit } Zeichen. Zum Beispiel: /follow "railway tariffs"
follow-unclear-outlet = Ein Medium „{ $words }“ wird nicht gelesen; /sources zeigt alle. Zum Beispiel: /follow outlet:jamnews
follow-unclear-site = An der Adresse „{ $words }“ wird kein Medium gelesen. Um es hinzuzufügen: /source add { $words }
follow-unclear-country = Ein Land, Medium oder Eigentümer „{ $words }“ ist nicht bekannt. Zum Beispiel: /follow azerbaijan from am, ge oder /follow azerbaijan from independent outlets
follow-unclear-no-outlets = Zu „{ $words }“ wird kein Medium gelesen; /sources zeigt alle. Zum Beispiel: /follow azerbaijan from am, ge
follow-unclear-from = Auf „from“ folgen Namen von Medien oder ihre Länder und Eigentümer, nicht beides. Zum Beispiel: /follow azerbaijan from am, ge
follow-unclear-language = Eine Sprache „{ $words }“ ist nicht bekannt. Zum Beispiel: /follow azerbaijan in ru, en
follow-unclear-unwritten = In der Sprache „{ $words }“ wird kein Medium gelesen. Zum Beispiel: /follow azerbaijan in ru, en
follow-unclear-day = Die Zeitangabe „{ $words }“ ist nicht bekannt. Zum Beispiel: /follow armenia hourly, oder /follow armenia daily 08:00, oder /follow armenia weekly monday 09:00
follow-unclear-time = „{ $words }“ ist keine Uhrzeit. Zum Beispiel: /follow armenia daily 08:00
follow-unclear-at = Um „{ $words }“ jeden Tag oder einmal in der Woche? Zum Beispiel: /follow armenia daily 08:00 oder /follow armenia weekly monday 09:00
follow-unclear-quiet = „{ $words }“ wurde nicht verstanden. Zum Beispiel: /follow armenia quiet 22:00-07:00
follow-unclear-least = Auf „least“ folgt eine Zahl von { $from } bis { $to }. Zum Beispiel: /follow armenia least 2
follow-unclear-cap = Auf „cap“ folgt eine Zahl von { $from } bis { $to }. Zum Beispiel: /follow armenia cap 5
follow-unclear-role = „{ $words }“ ist keine Rolle. @ eingeben und eine Rolle wählen, zum Beispiel: /follow armenia breaking mention @news
follow-unclear-roles = Nur eine Rolle kann erwähnt werden. Zum Beispiel: /follow armenia breaking mention @news
follow-unclear-sender = „{ $words }“ kann nicht der Name von Posts sein: Ein Name hat höchstens { $longest } Zeichen und enthält weder „Discord“ noch „Clyde“. Zum Beispiel: /follow armenia as "Caucasus desk"
follow-unclear-avatar = „{ $words }“ ist keine Adresse eines Bildes. Zum Beispiel: /follow armenia as "Caucasus desk" avatar https://example.org/desk.png

unfollow-summary = Ein Abonnement beenden
unfollow-topic = Ein abonniertes Thema, seine Nummer in /following oder Wörter in Anführungszeichen
unfollow-missing = Welches Abonnement? In diesem Chat gibt es:
unfollow-done = Nachrichten zum Thema „{ $topic }“ kommen nicht mehr hierher.
unfollow-stopped = Kommt nicht mehr hierher: { $what }.
unfollow-not = „{ $topic }“ ist hier nicht abonniert. /following zeigt alle Abonnements.
unfollow-all = Alle { $count } beenden
unfollow-done-all = Nichts davon kommt mehr hierher; dieser Chat hat kein Abonnement mehr.
unfollow-number = Ein Abonnement mit der Nummer { $typed } gibt es nicht. /following zeigt alle Abonnements.
unfollow-gone = Das ist schon beendet. /following zeigt alle Abonnements.

following-summary = Die Abonnements dieses Chats
following-page = Welche Seite der Liste
following-title = Abonnements dieses Chats
following-none = Hier ist noch nichts abonniert. Der Anfang: /follow und ein Thema, zum Beispiel: /follow georgia
following-stop = { $number } beenden

mute-summary = Von einem Thema, Medium oder einer Geschichte eine Zeit lang nichts hören
mute-what = Ein Thema, ein Medium, ein Link zu einer Geschichte oder „alles“
mute-time = Wie lange, zum Beispiel: 3 hours, until 22:00, a week; sonst bis /unmute
mute-missing = Was soll stumm sein? Zum Beispiel: /mute sport for 3 hours, oder auf einen Beitrag mit /mute 2 days antworten
mute-unclear-time = Wie lange? Höchstens ein Jahr, zum Beispiel: /mute sport for 3 hours, /mute sport 2 days, /mute sport a week; ohne Dauer bis /unmute
mute-times = Die Dauer steht am Ende: /mute sport for 3 hours, /mute sport until 22:00, /mute sport a week; ohne sie bis /unmute.
mute-too-many = Hier ist schon die Höchstzahl stummgeschaltet: { $count }. /unmute hebt eines davon auf.
mute-done-topic = Zum Thema „{ $name }“ kommt nichts hierher, { $until }. Was schon hier steht, bleibt aktuell.
mute-done-outlet = Was nur dieses Medium berichtet, kommt nicht hierher, { $until }: { $name }. Was schon hier steht, bleibt aktuell.
mute-done-story = Diese Geschichte und was damit zusammenhängt, kommt nicht hierher, { $until }: { $name }. Was schon hier steht, bleibt aktuell.
mute-done-all = Hier erscheint nichts, { $until }. Was inzwischen kommt, wird nicht nachgeholt. Was schon hier steht, bleibt aktuell.
mute-everything = Alles
mute-until = bis { $time }
mute-no-end = bis /unmute
mute-old-story = eine nicht mehr gespeicherte Geschichte
mute-hours = Für 3 Stunden
mute-day = Für einen Tag
mute-week = Für eine Woche
mute-story-button = Geschichte stummschalten

unmute-summary = Wieder davon hören
unmute-what = Was hier stumm ist: ein Thema, ein Medium, ein Link zu einer Geschichte oder „alles“
unmute-missing = Was davon? Hier ist stumm:
unmute-nothing = Hier ist nichts stumm.
unmute-not = Hier nicht stumm: { $name }
unmute-done = Nicht mehr stumm: { $name }
unmute-done-all = Aufgehoben: { $count }. Hier ist nichts mehr stumm.
unmute-button = Wieder hören: { $name }
unmute-all-button = Alles wieder hören: { $count }

settings-summary = Was in diesem Chat gilt, mit Schaltflächen zum Ändern
settings-number = Die Nummer eines Abonnements, um es zu ändern
settings-title = Einstellungen dieses Chats
settings-lost = Seit { $time } kann hier nichts erscheinen: Der Bot ist entfernt, blockiert oder darf nicht schreiben. Zuerst dem Bot das Schreiben wieder erlauben, dann /follow mit einem der Abonnements senden.
settings-resume = Fortsetzen
settings-unnamed = Posts kommen unter dem Namen des Bots, weil ihm in diesem Kanal ein Recht fehlt: { $right }.
settings-language = Sprache: { $language }
settings-zone = Zeitzone: { $zone }; dort ist es { $time }
settings-muted = Stumm
settings-change = Was soll geändert werden?
settings-change-number = { $number } ändern
settings-button = Alle Einstellungen
settings-compact = Knappe Beiträge
settings-standard = Normale Beiträge
settings-full = Ausführliche Beiträge
settings-quiet = Ruhe 22:00–07:00
settings-no-quiet = Keine Ruhezeit
settings-strict = Nur als Hauptthema
settings-mentions = Auch Erwähnungen
settings-each = Jede Nachricht einzeln
settings-hourly = Stündlich
settings-daily = Täglich um 08:00

setup-summary = Schritt für Schritt einrichten, was hier oder in einem Kanal erscheint
setup-channel = Der Kanal oder die Gruppe; sonst dieser Chat
setup-title = Einrichten: { $place }
setup-here = dieser Chat
setup-step = Schritt { $at } von { $of }: { $name }
setup-so-far = Bisher: { $what }
setup-where = Wo
setup-where-how = Wo soll es erscheinen? Alles ist schon ausgefüllt: „Starten“ nimmt es so, „Weiter“ geht es durch.
setup-topics = Themen
setup-topics-how = Es erscheinen Nachrichten zu jedem dieser Themen. Was nicht in der Liste steht, kann man eingeben.
setup-languages = Sprachen
setup-languages-how = Artikel in welchen Sprachen? Ist keine gewählt, sind es alle. Und in welcher Sprache sind die Worte um die Überschriften?
setup-languages-all = alle
setup-reads = Sprachen der Artikel
setup-speaks = Sprache der Beiträge
setup-when = Takt
setup-when-how = Jede Nachricht sofort, nur Eilmeldungen oder mehrere zusammen?
setup-pace = Takt
setup-form = Form
setup-form-how = Wie viel ist von jeder Nachricht zu sehen, und wie kommt sie an?
setup-size = Länge der Beiträge
setup-picture = Bilder
setup-pictures = mit Bildern
setup-sound = Ton
setup-silent = ohne Ton
setup-hours = Ruhezeit
setup-hours-how = Was in der Ruhezeit kommt, wartet auf ihr Ende. Alle Zeiten sind die der Uhr, die hier gewählt ist.
setup-quiet = Ruhezeit
setup-zone = Uhr
setup-preview = Vorschau
setup-preview-how = Wie viel es gewesen wäre und wie es aussehen wird. „Starten“ beginnt.
setup-pick-place = Anderer Kanal oder Gruppe
setup-chosen = ✓ { $label } (gewählt)
setup-other-topics = Andere Themen
setup-other-time = Andere Zeit
setup-other-hours = Andere Ruhezeit
setup-other-zone = Andere Uhr
setup-other-name = Name der Posts
setup-type-topics = Welche Themen? Namen in jeder Sprache, mit Kommas. Ein Medium oder „Wörter“ schränken alles ein.
setup-type-time = Wann? Zum Beispiel: daily 07:30 oder weekly friday 18:00
setup-type-hours = Von wann bis wann? Zum Beispiel: 22:30-06:30
setup-type-zone = Wessen Uhr? Stadt, Land oder IANA-Name, zum Beispiel: Yerevan
setup-type-name = Unter welchem Namen und, wenn gewünscht, mit welchem Bild? Ein Bindestrich: der Name des Bots.
setup-share = Welcher? Unten eine Taste drücken, einen Beitrag des Kanals hierher weiterleiten oder /setup @name schreiben
setup-share-channel = Ein Kanal
setup-share-group = Eine Gruppe
setup-back = Zurück
setup-next = Weiter: { $name }
setup-start = Starten
setup-anew = Von vorn
setup-cancel = Abbrechen
setup-cancelled = Nichts wurde geändert.
setup-gone = Das ist beendet oder älter als ein Tag. Neu beginnen: /setup
setup-other-person = Das richtet jemand anderes ein. Selbst beginnen: /setup
setup-not-allowed = Einrichten kann nur, wer es verwaltet: { $place }.
setup-no-place = Der Bot ist in keinem Kanal und keiner Gruppe „{ $words }“ oder sieht sie nicht. Ihn dort mit dem Recht zu schreiben hinzufügen und sie noch einmal nennen.
setup-lacks = Dem Bot fehlt noch etwas ({ $place }): { $rights }. Das wird dort in den Einstellungen erlaubt, dann geht es weiter.
setup-follows = Dort schon abonniert
setup-volume = In den letzten { $days ->
    [one] { $days } Tag
   *[other] { $days } Tagen
} wären das { $count ->
    [one] { $count } Beitrag
   *[other] { $count } Beiträge
} gewesen, etwa { $daily } am Tag.
setup-much = Das ist viel für einen Chat: eine Zusammenfassung, nur Eilmeldungen oder weniger Themen machen es weniger.
setup-none = Noch passt keine Nachricht. Was kommt, erscheint.
setup-post = Die neueste sähe so aus:
setup-done = Begonnen. Ab jetzt erscheint hier ({ $place }): { $what }.
setup-line = Für Kenner dasselbe in einer Zeile:
setup-more = Mehr einrichten
setup-again = Neu einrichten

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
sources-which = Nur diese: georgische Medien, staatliche Medien
sources-none = Unter den gelesenen Medien gibt es keine solchen: { $which }.
sources-title = Medien
sources-heard = gelesen
sources-never = noch nicht gelesen
sources-trouble = gestört: { $problem }
sources-unstored = wird wegen eines Fehlers dieses Bots nicht gespeichert, seit { $time }
sources-paused = angehalten
sources-blocked = wird nicht mehr gelesen, weil der Betreiber des Bots diese Adresse nicht zulässt
sources-again = nächster Versuch { $time }
sources-moved = umgezogen nach { $to }

sources-button = Medien

source-summary = Eigene Medien: hinzufügen, anhalten, umziehen, entfernen
source-action = add, pause, resume, remove, move, import oder export; sonst die Liste
source-what = Eine Adresse oder der Name eines eigenen Mediums
source-file = Eine OPML-Datei zum Importieren
source-title = Eigene Medien
source-how = /source add example.org fügt eines hinzu, /source move NAME ADRESSE gibt ihm eine neue Adresse, /source import ADRESSE fügt die einer OPML-Liste hinzu, /source export zeigt eine solche Liste.
source-none = Eigene Medien gibt es hier nicht. Eine Adresse fügt eines hinzu, zum Beispiel: /source add example.org
source-which = Welches?
source-not-own = Ein eigenes Medium namens „{ $words }“ gibt es hier nicht. /source zeigt sie.
source-unclear = „{ $words }“ verstehe ich nicht. Zum Beispiel: /source add example.org, /source pause example.org, /source export
source-not-allowed = Medien können nicht hinzugefügt werden: Der Betreiber dieses Bots erlaubt es nicht.
source-add-missing = Welche Adresse? Die einer Website oder ihres Feeds, zum Beispiel: /source add example.org
source-found = Gefunden: { $name }, { $feed }. Das Neueste darin:
source-empty = Der Feed ist zurzeit leer.
source-confirm = Hinzufügen
source-cancel = Nicht hinzufügen
source-cancelled = Nichts wurde hinzugefügt.
source-added = { $name } ist hinzugefügt. Was dort von nun an erscheint, wird nur für diesen Server gelesen und kommt dorthin, wo man hier dem Medium oder seinen Themen folgt.
source-added-chat = { $name } ist hinzugefügt. Was dort von nun an erscheint, wird nur für diesen Chat gelesen und kommt hierher, wenn es zu dem passt, dem man hier folgt.
source-known = { $name } wird hier schon gelesen.
source-full = Es gibt schon { $count } eigene Medien; mehr erlaubt der Betreiber dieses Bots nicht. /source remove schafft Platz.
source-not-found = Zu „{ $words }“ wurde kein Feed gefunden. Versucht wurde:
source-sample = Dies ist die Probeausgabe: sie liest keine Medien, deshalb lassen sich hier keine hinzufügen.
source-pause-done = { $name } ist angehalten: Nichts davon kommt hierher, bis es fortgesetzt wird. Was es gemeldet hat, bleibt.
source-resume-done = { $name } wird wieder gelesen. Was inzwischen erschienen ist, kommt nicht.
source-remove-done = { $name } ist entfernt. Was es gemeldet hat, bleibt hier lesbar; mehr wird für euch nicht gelesen.
source-pause-button = { $name } anhalten
source-resume-button = { $name } fortsetzen
source-remove-button = { $name } entfernen
source-moved = { $name } wird von nun an unter { $feed } gelesen; alles, was davon bekannt ist, bleibt. Das Neueste darin:
source-move-shared = { $name } wird auch für andere gelesen und kann nicht umziehen. Fügt die neue Adresse hinzu und entfernt diese.
source-import-missing = Welche Liste? Sie als Datei anhängen oder ihre Adresse angeben, zum Beispiel: /source import https://example.org/feeds.opml
source-import-unread = Das ist keine lesbare Liste von Feeds: { $problem }
source-imported = { $count } von { $all } hinzugefügt.
source-import-added = hinzugefügt
source-import-known = wird hier schon gelesen
source-import-full = kein Platz mehr
source-import-blocked = vom Betreiber nicht erlaubt
source-import-no-address = keine Adresse eines Feeds
source-import-more = Und { $count } weitere.
source-exported = Eigene Medien als OPML, das Feedreader verstehen.

help-summary = Was der Bot kann
help-button = Was der Bot kann
help-title = Was der Bot kann
help-unknown = Einen Befehl „{ $command }“ gibt es nicht. Diese gibt es.
help-intro = Der Bot liest die Presse der Region und bringt jede Geschichte einmal. Überschriften sind die Worte der Medien selbst. Region: { $region }.
help-more = /help mit dem Namen eines Befehls erklärt ihn, zum Beispiel: /help follow
help-command = Ein Befehl, der erklärt werden soll, zum Beispiel: follow
help-details = In beliebiger Reihenfolge, so viele wie gewünscht:

about-summary = Was das ist und nach welchen Regeln es arbeitet
about-title = Über den Bot
about-what = Chapar liest die Presse der Region, fasst Meldungen über ein Ereignis zu einer Geschichte zusammen und bringt jede Geschichte einmal. Region: { $region }.
about-sources = Gelesen werden { $outlets } Medien in { $languages } Sprachen, von allen Seiten; neben jedem Namen stehen Land und Eigentümer.
about-neutral = Medien werden zitiert, umstrittene Wörter sind ihre eigenen. Orte tragen neutrale Namen, und wo es zwei gibt, beide. Die Presse aller Seiten wird nach denselben Regeln ausgewählt, geordnet und benannt.
about-licence = Freie Software unter der MIT-Lizenz. Überschriften und Auszüge gehören den Medien.

privacy-button = Datenschutz
privacy-summary = Was gespeichert wird
privacy-title = Datenschutz
privacy-stored = Gespeichert: die Kennung jedes Chats, der etwas abonniert, etwas stummgeschaltet oder eine Zeitzone gewählt hat, seine Abonnements und ihre Art, was stumm ist, seine Zeitzone, seine Sprache und welche Geschichten dort erschienen sind.
privacy-sources = Medien, die mit /source hinzugefügt wurden: ihre Adressen mit der Kennung des Servers oder Chats, dem sie gehören, und seit wann; nicht, wer sie hinzugefügt hat.
privacy-language = Wer mit /language eine Sprache wählt: diese Wahl mit der Kennung des Kontos, um darin zu antworten.
privacy-buttons = 30 Tage lang: was eine Schaltfläche tun soll, wo das länger ist, als sie fasst, ohne wer gefragt hat. Auf Discord: die ID jedes Servers, der den Bot aufgenommen hat.
privacy-setup = Wer /setup benutzt: was gerade eingerichtet wird, einen Tag lang, und welche Kanäle aus dem privaten Chat eingerichtet wurden, mit der Kennung des Kontos.
privacy-not-stored = Nicht gespeichert: Namen, Fragen und was jemand schreibt.
privacy-kept-settings = Abonnements und Einstellungen eines Chats bleiben, bis jemand sie entfernt.
privacy-kept-posts = Welche Geschichten erschienen sind, bleibt { $days } { $days ->
    [one] Tag
   *[other] Tage
} nach der letzten Meldung einer Geschichte gespeichert.
privacy-kept-posts-ever = Welche Geschichten erschienen sind, bleibt gespeichert, bis es gelöscht wird.
privacy-kept-news = Geschichten aus der Presse bleiben { $days } { $days ->
    [one] Tag
   *[other] Tage
} nach ihrer letzten Meldung gespeichert.
privacy-kept-news-ever = Geschichten aus der Presse bleiben auf Dauer gespeichert.
privacy-remove = /unfollow entfernt ein Abonnement sofort, /forget alles, was zu einem Chat gespeichert ist.

forget-summary = Alles sofort löschen, was zu einer Person oder diesem Chat gespeichert ist
forget-sure = „yes“, um ohne Rückfrage zu löschen
forget-button = Alles löschen
forget-ask-person = Alles, was hier zu diesem Konto gespeichert ist, wird sofort gelöscht: Abonnements, Stummgeschaltetes, Einstellungen, Sprache und welche Geschichten gesendet wurden. Danach kommt nichts mehr. Die Beiträge selbst bleiben. Wirklich löschen?
forget-ask-chat = Alles, was zu diesem Chat gespeichert ist, wird sofort gelöscht: Abonnements, Stummgeschaltetes, Einstellungen und welche Geschichten erschienen sind. Danach kommt nichts mehr. Die Beiträge selbst bleiben. Wirklich löschen?
forget-ask-member = Die Abonnements dieses Chats können nur diejenigen löschen, die ihn verwalten. Zu diesem Konto ist nur die gewählte Sprache gespeichert, falls eine gewählt wurde. Löschen?
forget-yes = Löschen
forget-done-person = Gelöscht: alles, was hier zu diesem Konto gespeichert war (Abonnements: { $subscriptions }, vermerkte Beiträge: { $posts }). /follow beginnt von Neuem.
forget-done-member = Gelöscht: die gewählte Sprache. Sonst ist zu diesem Konto nichts gespeichert.
forget-done-chat = Gelöscht: alles, was zu diesem Chat gespeichert war (Abonnements: { $subscriptions }, vermerkte Beiträge: { $posts }). /follow beginnt von Neuem.

# Das Profil des Bots auf Telegram: höchstens 512 und 120 Zeichen.
bot-description = Der Bot liest die Presse der Region und bringt jede Geschichte einmal: in den Worten der Medien und mit allen, die darüber berichten. Hier, in Gruppen und in Kanälen: die neuesten Nachrichten, Nachrichten zu einem Thema oder Abonnements.
bot-short-description = Nachrichten der Region: jede Geschichte einmal, in den Worten der Medien.

inline-open = Bot öffnen
inline-none = Nichts gefunden. Den Bot fragen
inline-topic = { $topic }: im Bot öffnen
inline-too-fast = Zu schnell. Kurz warten oder den Bot öffnen

start-summary = Der Anfang
start-link = Wohin ein Link führt, zum Beispiel: topic_azerbaijan
start-hello = Guten Tag! Der Bot liest die Presse der Region und bringt jede Geschichte einmal. Region: { $region }.
start-how = /setup dauert eine Minute und fragt, was hierher, in einen Kanal oder in eine Gruppe soll. /latest zeigt die neuesten Nachrichten, /topic mit einem Namen ein Thema, /follow abonniert neue.
start-pick = Oder ein Thema wählen:
start-group-setup = Wer diesen Chat verwaltet: /setup dauert eine Minute und fragt, was hierher soll; /follow georgia beginnt sofort.
start-group-ask = Alle dürfen fragen: /latest, /topic georgia, /search, /help.
start-group-back = Ich bin wieder hier, und was dieser Chat abonniert hat, geht weiter. /following zeigt es.
invite-group = In eine Gruppe aufnehmen
invite-channel = In einen Kanal aufnehmen
invite-anywhere = Eine Nachricht in einen Chat senden

post-withdrawn = { $outlet } hat diese Meldung zurückgezogen.
alert-earlier = Hier bereits gemeldet
post-same = Dasselbe Ereignis wie in einem früheren Beitrag hier: { $headline }
roundup-update = Neues zu einer früheren Geschichte
roundup-title = { $count } { $count ->
    [one] Nachricht
   *[other] Nachrichten
}
roundup-daily = Tagesüberblick: { $stories }
roundup-weekly = Wochenüberblick: { $stories }

also-in = Auch bei:
also-in-more = und { $count } weiteren
# Wie viele Medien berichten und wie viele davon es von niemand anderem haben.
reach = { $outlets } { $outlets ->
    [one] Medium
   *[other] Medien
}, { $independent } { $independent ->
    [one] eigenständige Quelle
   *[other] eigenständige Quellen
}
single-source = bisher einzige Quelle
single-source-of = bisher einzige Quelle: { $source }
single-place = bisher nur Medien aus einem Land oder Ort: { $place }
# Nachrichten einer Übersicht, die keine eigene Zeile haben.
roundup-more = und { $count } weitere
roundup-button = Die letzten 24 Stunden
read-more = Lesen: { $outlet }

preview-language = Sprache
preview-panes = Welcher Chat gezeigt wird
preview-as = So zeigt es { $platform }
preview-messages = Nachrichten in { $platform }
preview-channel = nachrichten
preview-group = Nachrichten
preview-welcome = Willkommen bei #{ $channel }!
preview-start = Das ist der Anfang des Kanals #{ $channel }.
preview-members = 2 Mitglieder
preview-created = Die Gruppe „{ $group }“ wurde erstellt
preview-offers = Vorschläge
preview-examples = Beispiele
preview-ask-label = Den Bot in beiden Chats fragen
preview-ask-example = Fragen, zum Beispiel /latest
preview-ask = Fragen
preview-posted = Gepostet
preview-disconnected = Keine Verbindung: Läuft das Programm noch?
preview-unanswered = Keine Antwort: Läuft das Programm noch?

sample-notice = Probeausgabe: erfundene Nachrichten, um den Bot zu erproben

ownership-independent = unabhängig
ownership-private = privat
ownership-pro-government = privat, regierungsnah
ownership-state = staatlich
ownership-public = öffentlich-rechtlicher Sender
ownership-foreign-public = von einem ausländischen Staat finanziert
ownership-de-facto-authority = Agentur der örtlichen Behörden
ownership-diaspora = Diaspora
ownership-unknown = Eigentümer unbekannt
outlet-unknown = Land und Eigentümer unbekannt

error-unknown-command = Diesen Befehl gibt es nicht. /help zeigt, was der Bot kann.
error-not-allowed = Was hierher kommt, können nur diejenigen ändern, die diesen Chat verwalten.
error-not-editor = Nur Redakteure können Geschichten korrigieren, denn das gilt in allen Chats. Der Betreiber dieses Bots benennt sie; Ihre Kennung für ihn: { $account }
error-no-person = Hier schreiben Sie im Namen eines Chats, und es ist nicht zu erkennen, wer Sie sind. Bitte unter eigenem Namen schreiben oder dem Bot privat.
error-no-editor-here = Hier lässt sich niemand unterscheiden, deshalb wird hier nicht korrigiert: das tun Redakteure, die CHAPAR_EDITORS nennt, in ihren Chats, und der Betreiber mit: npm run -s chapar -- correct
error-ours = Bei uns ist etwas schiefgegangen. Bitte in einer Minute noch einmal versuchen.
error-too-fast = Das ist schneller, als der Bot allen antworten kann. Bitte in { $seconds } { $seconds ->
    [one] Sekunde
   *[other] Sekunden
} noch einmal versuchen.
error-too-long = Das ist zu lang. Es müssen weniger als { $limit } Zeichen sein.
error-button-old = Diese Schaltfläche stammt aus einer früheren Version. Die untere tut dasselbe.
error-button-gone = Diese Schaltfläche ist zu alt. Bitte noch einmal fragen: /help zeigt, was möglich ist.
error-button-forged = Diese Schaltfläche ist keine von diesem Bot, daher ist nichts geschehen. /help zeigt, was möglich ist.
error-visiting = Hier ist der Bot nur für Sie da und kann nichts posten. Wer den Server verwaltet, kann ihn hinzufügen.
button-again = Noch einmal fragen
share-button = Allen zeigen
share-by = Geteilt von { $person }
share-not-allowed = Das kann allen nur zeigen, wer hier schreiben darf.
