# Words of the interface. Sentences are short, say what happened and what to do next, and take no side.

latest-summary = The newest stories
latest-topic = Only stories about this topic
latest-count = How many stories, 1 to 10
latest-title = Newest stories
latest-title-topic = Newest stories: { $topic }
latest-none = No stories yet. The first ones appear a few minutes after the start.
latest-none-topic = No stories about { $topic } yet.
latest-none-narrowed = Of the newest stories none fits: { $topic }.

topic-summary = Stories about one topic
topic-name = A place, person, organisation or theme, in any language
topic-missing = Which topic? For example: /topic azerbaijan
topic-unknown = I know no topic called “{ $typed }”.
topic-nearest = Did you mean one of these?
topic-see-topics = /topics shows all of them.

topics-summary = What can be followed
topics-page = Which page of the list
topics-title = Topics
topics-places = Places
topics-cities = Cities
topics-themes = Themes
topics-people = People
topics-organisations = Organisations
topics-more = and { $count } more; any of their names works with /topic
topics-hint = Ask for one with /topic, be told of new stories with /follow.

search-summary = Stories that contain these words
search-words = Words that must all be there, in quotes together, with a minus, left out: "short film" -sport
search-missing = Which words? For example: /search railway tariffs
search-only-left-out = Only words to leave out were given. Give a word to look for beside them, for example: /search festival { $words }
search-title = Stories with { $words }
search-meant = Stories about { $words }, whatever the language
search-meant-button = In all languages
search-none = No story contains { $words }.
search-plain = I took these words for a topic or a search. /help lists what else can be asked.

story-summary = One story: who reports it, and how it grew
story-words = Words or a topic of it; the newest such story is told
story-missing = Which story? Give words or a topic of it, for example: /story railway
story-none = No story contains “{ $words }”. /latest shows the newest ones.
story-menu = More on this story
story-no-post = That message is no post of mine, or it is too old for me to know.
story-no-link = I have no report with that address. Give words of it instead, for example: /{ $command } railway
story-gone = That story is no longer kept. /latest shows the newest ones.
story-which = Several stories stand there. Which one?
story-button = Story: { $headline }
story-button-back = The story
story-breaking = Breaking
story-sides = Who reports it
story-from = from { $origin }
story-withdrawn = report withdrawn
story-single = One outlet reports it so far.
story-only = So far only outlets of one country or town report it: { $place }.
story-unknown-place = Elsewhere
story-timeline = How it grew
story-first = { $outlet } was first
story-report = { $outlet }
story-adds = { $outlet } adds: { $what }
story-headline = { $outlet } changed its headline from “{ $from }” to “{ $to }”
story-figure = { $outlet } changed { $from } to { $to }
story-correction = { $outlet } corrected its report: “{ $text }”
story-retraction = { $outlet } withdrew its report: “{ $text }”
story-more = and { $count } more

figure-killed = { $count } killed
figure-injured = { $count } injured
figure-detained = { $count } detained
figure-missing = { $count } missing
figure-evacuated = { $count } evacuated
figure-freed = { $count } freed

related-summary = Other stories on the same thread
related-words = Words or a topic of a story
related-missing = Related to which story? Give words or a topic of it, for example: /related railway
related-title = Related to “{ $headline }”
related-none = No other story is near “{ $headline }” yet.
related-button = Related stories
related-heading = Related
related-earlier = Earlier

digest-summary = The weightiest stories of the last 24 hours
digest-topic = Only stories about this topic; else what this chat follows
digest-title = The last 24 hours
digest-title-followed = The last 24 hours of what this chat follows
digest-title-topic = The last 24 hours: { $topic }
digest-what = { $count ->
    [one] { $count } story
   *[other] { $count } stories, the weightiest first
}
digest-none = No stories. /latest shows the newest ones.

why-summary = Why a story was posted here, or why not
why-words = A link, a story, or words of it
why-menu = Why was this posted?
why-missing = Which story? Reply to a post with /why, or give a link or words of it, for example: /why railway
# What became of it here.
why-sent = Posted here: { $time }.
why-sent-edited = Posted here: { $time }, and brought up to date { $count ->
    [one] { $count } time
   *[other] { $count } times
} since.
why-alert = Told here as breaking: { $time }.
why-roundup = Told here in a list of several stories: { $time }.
why-same = Told here in the post of what turned out to be the same event: { $time }.
why-waits-digest = It waits for the next digest of this chat: { $time }.
why-waits-quiet = It waits for the end of the quiet hours of this chat: { $time }.
why-waits-limit = It waits because this chat has had as many posts as it wants, or as can be sent there, for now; next look: { $time }.
why-turn = It is about to be posted here.
why-open = It is being posted here; whether it has arrived is being found out.
why-muted = Not posted here, because it was muted.
why-mute = Muted here { $until }: { $name }. What is muted when its turn comes is not posted.
why-late = Not posted here: it was too old when its turn came.
why-over = Not posted here: when its turn came its reports had gone to other stories.
why-refused = Not posted here: the post was refused.
why-lost = Not posted here: I was removed, blocked or not allowed to post when its turn came.
why-unknown = It may have been posted here; I was cut off, and post nothing twice.
why-not-nothing = Not posted here: this chat follows nothing.
why-not-unwanted = Not posted here: nothing that this chat follows asks for it.
why-not-lost = Not posted here: I was removed, blocked or am not allowed to post.
why-not-first-look = Not posted anywhere: its outlets carried it before I began to read them.
why-not-soon = It is looked at in a moment.
why-not-late = Not posted here: published more than a day before it could be read, it was no news any more. Digests have it all the same.
why-not-past = Not posted here: this chat did not ask for it while it was news, or that is no longer known.
# What each thing followed has to say.
why-follows = What this chat follows
why-wanted = asks for it
why-unwanted = does not: { $reasons }
why-but-topics = it is about none of these topics
why-but-mentioned = it merely mentions the topic
why-but-outlets = none of these outlets reports it
why-but-countries = no outlet of these countries reports it
why-but-ownership = no such outlet reports it; those that do: { $owners }
why-but-left-out = only outlets that are left out report it
why-but-reporters = no outlet that reports it is all that is asked for
why-but-breaking = it was not breaking: { $reason }
why-breaking-light = sport, courtesies and anniversaries do not break
why-breaking-voices = within { $minutes } minutes it had { $has ->
    [one] { $has } separate source
   *[other] { $has } separate sources
}, { $wanted } are asked for
why-breaking-country = all who reported it within { $minutes } minutes are of one country; a second is asked for
why-breaking-one-country = within { $minutes } minutes it had { $has ->
    [one] { $has } separate source
   *[other] { $has } separate sources
} of one country; { $wanted } are asked for, or a second country
why-but-languages = it is reported in { $languages } only
why-but-words = these words are not in it: { $words }
why-but-phrases = these words do not stand in it next to each other: { $words }
why-but-least = { $has ->
    [one] { $has } separate source reports it
   *[other] { $has } separate sources report it
}, { $wanted } are wanted
why-but-except = left out is { $what }
why-but-later = followed only from { $time } on, after the story was first seen
# Which words speak for which topic.
why-topics = What it is about
why-no-topic = No topic: none of its words is a sign of one that is strong enough.
why-mentioned = mentioned
why-by-outlet = by the outlet’s country
why-in-title = { $words } in the headline
why-in-lead = { $words } in the first paragraph
why-in-text = { $words } in the text
why-in-url = { $words } in the address
why-reports = How the story came together
why-reports-how = Reports of one event make one story. What each shares with the others:
why-one-report = One report so far.
why-joined = shares { $words }
why-joined-names = shares names and numbers
why-joined-against = joined although the headlines differ in a place, a number or a day
why-joined-unknown = what it shares is no longer kept

correct-summary = For editors: say which reports are of one event, and which are not
correct-words = A link, a story, or words of it; without any, what was corrected last
correct-menu = Correct this story
correct-title = To correct: “{ $headline }”
correct-reports = Press the number of a report that tells of another event.
correct-single = One report so far, so there is nothing to part.
correct-near = If it is the same event as one of these, press its letter:
correct-move = If it belongs to one of these, press its letter:
correct-near-none = No other story comes near it. Any can be named.
correct-holds = What you say holds in every chat, and for what is reported later. It can be taken back.
correct-part = { $number }: another event
correct-join = { $letter }: same event
correct-other = Name another story
correct-other-how = Which story is the same event? A link to a report of it, or words of its headline.
correct-whether = Is this the same event as “{ $headline }”?
correct-yes = Yes, the same event
correct-done-same = “{ $article }” ({ $outlet }) and “{ $other }” ({ $otherOutlet }) are one event from now on.
correct-done-different = “{ $article }” ({ $outlet }) is a different event from “{ $other }” ({ $otherOutlet }) from now on.
correct-back = Taken back.
correct-soon = It is done within seconds, in every chat, and holds for what is reported later.
correct-undo = Undo
correct-undo-number = Undo { $number }
correct-list = What was corrected last
correct-none = Nothing was corrected so far.
correct-how = To correct a story, reply to a post with /correct, or give a link or words of it, for example: /correct railway
correct-line-same = “{ $article }” ({ $outlet }) and “{ $other }” ({ $otherOutlet }): one event
correct-line-different = “{ $article }” ({ $outlet }) and “{ $other }” ({ $otherOutlet }): two events
# Why nothing was changed.
correct-already = That was said already, and it holds.
correct-apart = These two are no longer in one story, so nothing was changed.
correct-together = These two are in one story already.
correct-old = No outlet has reported it for { $days ->
    [one] { $days } day
   *[other] { $days } days
}. So old a story is no longer rearranged.
correct-gone = One of the two reports is no longer kept, so nothing was changed.
correct-undone = That was taken back already.
correct-later = “{ $article }” was moved to another story since. Take that back first.

page-more = More
page-back = Back

follow-summary = Have new stories about a topic posted here, as you like it
follow-topic = Topics, an outlet, or words in quotes: armenia, georgia
follow-how = In plain words, for example: daily 08:00 compact without sport quiet 22:00-07:00
follow-missing = Which topic? For example: /follow armenia, or /follow armenia daily 08:00
follow-help-topics = stories about any of these topics
follow-help-strict = only what is mainly about the topic, not what merely names it
follow-help-quotes = these words next to each other, in any of their forms
follow-help-star = every word that begins so
follow-help-or = one or the other; with “and” or a comma all of them; of topics any will do
follow-help-without = leaves out what is mainly about the topic or has the words
follow-help-from = as outlets of these countries report it; “from jamnews” as this outlet does
follow-help-owners = as independent outlets report it; also: private, public, state, pro-government, foreign-funded, diaspora
follow-help-not-from = what others than these report, told as they do; also: not from ru, az
follow-help-in = articles in these languages
follow-help-least = only once so many separate sources report it
follow-help-cap = so many posts an hour at most; what is more comes together later
follow-help-breaking = only what breaks
follow-help-daily = several together at this time; also: hourly, weekdays 09:00, weekly monday 09:00
follow-help-quiet = what comes then waits until the end; with “silent” it comes without a sound
follow-help-test = shows what it would have brought, and follows nothing
follow-done = New stories about { $topic } will be posted here.
follow-told = This will be posted here: { $what }.
follow-beside = Also, as before: { $what }.
follow-already = This chat follows this already: { $what }. To change how it is told, say so, for example: daily 08:00
follow-changed = Changed. From now on: { $what }. Before: { $was }.
follow-button = Follow { $topic }
follow-undo = Undo
follow-newest = The newest one so far:
follow-no-roles = Roles are mentioned on Discord alone; here nobody is.
follow-no-publish = Only channels of announcements on Discord publish what is posted there.
follow-no-sender = Only in channels of a Discord server can posts bear a name and picture of their own.
follow-lacks = I am not allowed to post here yet. In the channel’s settings, give me: { $rights }. Then say it again.
lack-view = View Channel
lack-send = Send Messages
lack-threads = Send Messages in Threads
lack-embed = Embed Links
lack-post = Post Messages, as an administrator
lack-member = membership
lack-webhooks = Manage Webhooks

# What is followed and how, in pieces that stand beside each other.
follow-everything = all stories
follow-with = with
# Between a name and what is said of it.
colon = :
words-quoted = “{ $words }”
words-and = and
words-or = or
follow-strict = only what is mainly about it
follow-from-outlets = reported by { $outlets }
follow-from-countries = outlets of { $countries }
follow-from-owners = outlets: { $owners }
follow-in = in { $languages }
follow-without = without { $words }
follow-without-countries = without outlets of { $countries }
follow-without-owners = without outlets: { $owners }
follow-each = each story
follow-hourly = every hour
follow-daily = each day at { $at }
follow-weekdays = Monday to Friday at { $at }
follow-weekly = each { $day } at { $at }
follow-breaking = breaking only
follow-compact = compact
follow-full = full
follow-no-pictures = no pictures
follow-loud = with sound
follow-mention = mentions one role
follow-publish = published
follow-sender = as “{ $name }”
follow-avatar = with a picture of its own
follow-headlines = headlines in { $languages }
follow-quiet-hold = quiet { $from }–{ $to }
follow-quiet-silent = without sound { $from }–{ $to }
follow-least = from { $count } separate sources on
follow-cap = at most { $count } { $count ->
    [one] post
   *[other] posts
} an hour

follow-test-what = Tried, nothing is followed: { $what }.
follow-test = It would have brought { $count } of the { $among } stories of the last { $days } days.
follow-test-newest = It would have brought { $count } of the newest { $among } stories.
follow-test-button = Follow it

# What was not understood, each with an example.
follow-unclear = I did not understand “{ $words }”. For example: /follow armenia daily 08:00. Words to look for stand in quotes: /follow "railway tariffs"
follow-unclear-quotes = A quotation mark is not closed. For example: /follow "railway tariffs"
follow-unclear-subject = What is to be followed? For example: /follow armenia daily 08:00, or /follow everything breaking
follow-unclear-comma = I did not understand “{ $words }” behind a name. Several are parted by commas, for example: /follow armenia, georgia. Words to look for stand in quotes: /follow "railway tariffs"
follow-unclear-mixed = A list holds topics or outlets, not both. For a topic as an outlet tells it: /follow armenia from jamnews. For both, follow them one by one.
follow-unclear-or = “or” stands between a topic and words: that makes two things to follow. For example: /follow armenia, then /follow "railway tariffs"
follow-unclear-strict = “strict” goes with a topic. For example: /follow armenia strict
follow-unclear-both = “{ $one }” and “{ $other }” do not go together. For example: /follow armenia daily 08:00
follow-unclear-except = “{ $words }” is both wanted and left out. For example: /follow armenia without sport
follow-unclear-without = I did not understand what is to be left out: “{ $words }”. For example: /follow armenia without sport
follow-unclear-kinds = “{ $words }” is a country and an owner at once, which cannot be left out together. One of them can: /follow armenia without russian outlets, or /follow armenia without state media
follow-unclear-short = “{ $words }” is too short to look for. Give { $limit } letters or more, for example: /follow "railway"
follow-unclear-star = A star stands behind the beginning of a word, and nowhere else: “{ $words }”. For example: /follow "railw*"
follow-unclear-long = Words to look for have at most { $limit } characters. For example: /follow "railway tariffs"
follow-unclear-outlet = I read no outlet called “{ $words }”; /sources shows them. For example: /follow outlet:jamnews
follow-unclear-site = I read no outlet at “{ $words }”. To have it read here: /source add { $words }
follow-unclear-country = I know no country, outlet or owner called “{ $words }”. For example: /follow azerbaijan from am, ge, or /follow azerbaijan from independent outlets
follow-unclear-no-outlets = I read no outlet of “{ $words }”; /sources shows them. For example: /follow azerbaijan from am, ge
follow-unclear-from = “from” takes outlets by name, or by country and owner, not both. For example: /follow azerbaijan from am, ge
follow-unclear-language = I know no language called “{ $words }”. For example: /follow azerbaijan in ru, en
follow-unclear-unwritten = I read no outlet that writes in “{ $words }”. For example: /follow azerbaijan in ru, en
follow-unclear-day = “{ $words }” is no time I know. For example: /follow armenia hourly, or /follow armenia daily 08:00, or /follow armenia weekly monday 09:00
follow-unclear-time = “{ $words }” is no time of day. For example: /follow armenia daily 08:00
follow-unclear-at = At “{ $words }” each day, or once a week? For example: /follow armenia daily 08:00, or /follow armenia weekly monday 09:00
follow-unclear-quiet = I did not understand “{ $words }”. For example: /follow armenia quiet 22:00-07:00
follow-unclear-least = “least” takes a number from { $from } to { $to }. For example: /follow armenia least 2
follow-unclear-cap = “cap” takes a number from { $from } to { $to }. For example: /follow armenia cap 5
follow-unclear-role = “{ $words }” is no role. Type @ and pick one role, for example: /follow armenia breaking mention @news
follow-unclear-roles = Only one role can be mentioned. For example: /follow armenia breaking mention @news
follow-unclear-sender = “{ $words }” cannot be the name of posts: a name has at most { $longest } letters, and neither “Discord” nor “Clyde” in it. For example: /follow armenia as "Caucasus desk"
follow-unclear-avatar = “{ $words }” is no address of a picture. For example: /follow armenia as "Caucasus desk" avatar https://example.org/desk.png

unfollow-summary = Stop posts about a topic
unfollow-topic = A topic this chat follows, its number in /following, or words in quotes
unfollow-missing = Which one? This chat follows:
unfollow-done = Stories about { $topic } will no longer be posted here.
unfollow-stopped = No longer posted here: { $what }.
unfollow-not = This chat does not follow { $topic }. /following shows what it follows.
unfollow-all = Stop all { $count }
unfollow-done-all = Nothing of what this chat followed will be posted here any more.
unfollow-number = Nothing here has the number { $typed }. /following shows what this chat follows.
unfollow-gone = That has been stopped already. /following shows what this chat follows.

following-summary = What this chat follows, and how
following-page = Which page of the list
following-title = This chat follows
following-none = This chat follows nothing yet. Begin with /follow and a topic, for example: /follow georgia
following-stop = Stop { $number }

mute-summary = Hear nothing of a topic, an outlet or a story for a while
mute-what = A topic, an outlet, a link to a story, or “everything”
mute-time = For how long, for example: 3 hours, until 22:00, a week; else until /unmute
mute-missing = What is to be muted? For example: /mute sport for 3 hours, or reply to a post with /mute 2 days
mute-unclear-time = For how long? A year at most, for example: /mute sport for 3 hours, /mute sport 2 days, /mute sport a week; without a time, until /unmute
mute-times = How long comes last: /mute sport for 3 hours, /mute sport until 22:00, /mute sport a week; without it, until /unmute.
mute-too-many = { $count } are muted here already. /unmute ends one.
mute-done-topic = Nothing about { $name } will be posted here, { $until }. What is posted already is kept current.
mute-done-outlet = Nothing that { $name } alone reports will be posted here, { $until }. What is posted already is kept current.
mute-done-story = Nothing about { $name } or on its thread will be posted here, { $until }. What is posted already is kept current.
mute-done-all = Nothing will be posted here, { $until }. What comes meanwhile is not made up for. What is posted already is kept current.
mute-everything = Everything
mute-until = until { $time }
mute-no-end = until /unmute
mute-old-story = a story that is no longer kept
mute-hours = For 3 hours
mute-day = For a day
mute-week = For a week
mute-story-button = Mute this story

unmute-summary = Hear of it again
unmute-what = What is muted here: a topic, an outlet, a link to a story, or “all”
unmute-missing = Which one? Muted here:
unmute-nothing = Nothing is muted here.
unmute-not = { $name } is not muted here.
unmute-done = { $name } is no longer muted here.
unmute-done-all = Ended: { $count }. Nothing is muted here any more.
unmute-button = Unmute { $name }
unmute-all-button = Unmute all { $count }

settings-summary = What holds in this chat, with buttons to change it
settings-number = The number of something followed, to change it
settings-title = Settings of this chat
settings-lost = Nothing can be posted here since { $time }: I was removed, blocked or not allowed to post. Let me post again and say /follow with something this chat follows.
settings-resume = Resume
settings-unnamed = Posts come under my own name, because I lack a right in this channel: { $right }.
settings-language = Language: { $language }
settings-zone = Clock: { $zone }; it is { $time } there
settings-muted = Muted
settings-change = What is to be changed?
settings-change-number = Change { $number }
settings-button = All settings
settings-compact = Compact posts
settings-standard = Standard posts
settings-full = Full posts
settings-quiet = Quiet 22:00–07:00
settings-no-quiet = No quiet hours
settings-strict = Mainly about it
settings-mentions = Mentions too
settings-each = Each story
settings-hourly = Every hour
settings-daily = Daily at 08:00

setup-summary = Set up what is posted here or in a channel, step by step
setup-channel = The channel or group; without one, where you are
setup-title = Setting up: { $place }
setup-here = this chat
setup-step = Step { $at } of { $of }: { $name }
setup-so-far = So far: { $what }
setup-where = Where
setup-where-how = Where is it to be posted? Everything is filled in already: Start takes it as it is, Next goes through it.
setup-topics = Topics
setup-topics-how = Stories of any of these are posted. What is not in the list can be typed.
setup-languages = Languages
setup-languages-how = Articles in which languages? With none picked it is all of them. And in which language are the words around the headlines?
setup-languages-all = all
setup-reads = Languages of articles
setup-speaks = Language of posts
setup-when = Pace
setup-when-how = Each story as it comes, breaking ones alone, or several together?
setup-pace = Pace
setup-form = Form
setup-form-how = How much of each story is shown, and how does it arrive?
setup-size = Size of posts
setup-picture = Pictures
setup-pictures = with pictures
setup-sound = Sound
setup-silent = without sound
setup-hours = Quiet hours
setup-hours-how = What comes in quiet hours waits until they end. All times are of the clock that is picked here.
setup-quiet = Quiet hours
setup-zone = Clock
setup-preview = Preview
setup-preview-how = What it would have been, and how it will look. Start begins it.
setup-pick-place = Another channel or group
setup-chosen = ✓ { $label } (chosen)
setup-other-topics = Other topics
setup-other-time = Another time
setup-other-hours = Other hours
setup-other-zone = Another clock
setup-other-name = Name of the posts
setup-type-topics = Which topics? Names in any language, parted by commas. An outlet or “words” narrow all of it down.
setup-type-time = When? For example: daily 07:30, or weekly friday 18:00
setup-type-hours = From when to when? For example: 22:30-06:30
setup-type-zone = Whose clock? Give a town, a country or an IANA name, for example: Yerevan
setup-type-name = Under which name, and with which picture, if any? A hyphen for my own name.
setup-share = Which one? Press a button below, forward a post of the channel to me, or write /setup @name
setup-share-channel = A channel
setup-share-group = A group
setup-back = Back
setup-next = Next: { $name }
setup-start = Start
setup-anew = Begin anew
setup-cancel = Cancel
setup-cancelled = Nothing was changed.
setup-gone = This is over, or more than a day old. Begin anew with /setup
setup-other-person = Somebody else is setting this up. Begin your own with /setup
setup-not-allowed = Only those who may manage { $place } can set it up.
setup-no-place = I am in no channel or group called “{ $words }”, or cannot see it. Add me there as one who may post, then name it again.
setup-lacks = In { $place } I still lack: { $rights }. Give it to me in the settings there, then go on.
setup-follows = Followed there already
setup-volume = In the last { $days ->
    [one] day
   *[other] { $days } days
} this would have been { $count ->
    [one] { $count } post
   *[other] { $count } posts
}, about { $daily } a day.
setup-much = That is much for one chat: a digest, breaking stories alone or fewer topics make it less.
setup-none = No story fits so far. What comes will be posted.
setup-post = The newest would look like this:
setup-done = Begun. From now on in { $place }: { $what }.
setup-line = For those who know, the same in one line:
setup-more = Set up more
setup-again = Set up anew

timezone-summary = The clock by which this chat is told
timezone-zone = A town, a country or an IANA name, for example: Yerevan or Asia/Baku
timezone-now = The clock of this chat is { $zone }; it is { $time } there. To change it: /timezone Asia/Baku
timezone-done = From now on the clock of this chat is { $zone }; it is { $time } there.
zone-unknown = I know no time zone of “{ $words }”. For example: /timezone Asia/Baku
zone-several = “{ $words }” has several time zones. Name a town, for example: /timezone { $example }

language-summary = The language of answers and posts
language-language = Its name or code, for example: ka
language-now = I speak these languages. Which one shall it be here?
language-done = From now on I answer you in English.
language-done-chat = From now on posts and answers here are in English.
language-own = Whoever wants answers in another language chooses it with /language in a private chat with me.
language-unknown = I do not speak “{ $words }”. I speak these languages:

sources-summary = Which outlets are read, and how they are doing
sources-which = Only these: georgian outlets, state media
sources-none = No outlet that is read is one of these: { $which }.
sources-title = Outlets
sources-heard = read
sources-never = not read yet
sources-trouble = in trouble: { $problem }
sources-unstored = cannot be stored here since { $time }, which is a fault of this bot
sources-paused = paused
sources-blocked = no longer read, because the operator of this bot does not allow its host
sources-again = asked again { $time }
sources-moved = moved to { $to }

sources-button = Outlets

source-summary = Outlets of your own: add, pause, move or remove them
source-action = add, pause, resume, remove, move, import or export; else they are listed
source-what = An address, or the name of an outlet of your own
source-file = An OPML file to import
source-title = Outlets of your own
source-how = /source add example.org adds one, /source move NAME ADDRESS gives one a new address, /source import ADDRESS adds those of an OPML list, /source export shows such a list.
source-none = There are no outlets of your own here. An address adds one, for example: /source add example.org
source-which = Which one?
source-not-own = There is no outlet of your own called “{ $words }”. /source shows them.
source-unclear = I do not understand “{ $words }”. For example: /source add example.org, /source pause example.org, /source export
source-not-allowed = Outlets cannot be added: the operator of this bot does not allow it.
source-add-missing = Which address? A site or its feed, for example: /source add example.org
source-found = Found: { $name }, { $feed }. Its newest items:
source-empty = The feed holds no items at present.
source-confirm = Add it
source-cancel = Leave it
source-cancelled = Nothing was added.
source-added = { $name } is added. What it reports from now on is read for this server alone, and posted to whoever follows it or its topics here.
source-added-chat = { $name } is added. What it reports from now on is read for this chat alone, and posted here if it is about what is followed here.
source-known = { $name } is read here already.
source-full = There are { $count } outlets of your own already, which is as many as the operator of this bot allows. /source remove makes room.
source-not-found = No feed was found for “{ $words }”. What was tried:
source-sample = This is the sample edition: it reads no outlets, so none can be added here.
source-pause-done = { $name } is paused: nothing of it is posted here until it is resumed. What it reported stays.
source-resume-done = { $name } is read again. What it published meanwhile is not posted.
source-remove-done = { $name } is removed. What it reported stays readable here; nothing more is read for you.
source-pause-button = Pause { $name }
source-resume-button = Resume { $name }
source-remove-button = Remove { $name }
source-moved = { $name } is read at { $feed } from now on; all that is known of it stays. Its newest items:
source-move-shared = { $name } is read for others, too, and cannot be moved. Add the new address and remove this one.
source-import-missing = Which list? Attach it as a file, or give its address, for example: /source import https://example.org/feeds.opml
source-import-unread = That is no list of feeds that can be read: { $problem }
source-imported = { $count } of { $all } added.
source-import-added = added
source-import-known = read here already
source-import-full = no room left
source-import-blocked = not allowed by the operator
source-import-no-address = no address of a feed
source-import-more = And { $count } more.
source-exported = Outlets of your own as OPML, which feed readers understand.

help-summary = What you can ask
help-button = What you can ask
help-title = What you can ask
help-unknown = I know no command called “{ $command }”. These are the commands there are.
help-intro = I read the press of { $region } and bring each story once. Headlines are the outlets’ own words.
help-more = /help with the name of a command explains it, for example: /help follow
help-command = A command to explain, for example: follow
help-details = In any order, as many as wanted:

about-summary = What this is, and by which rules
about-title = About
about-what = Chapar reads the press of { $region }, joins reports of one event into one story, and brings each story once.
about-sources = { $outlets } outlets in { $languages } languages are read, of every side, each with its country and its owner beside its name.
about-neutral = Outlets are quoted and contested words are theirs. Places are called by neutral names, both names where there are two, and every side’s press is chosen, ranked and named by the same rules.
about-licence = Free software under the MIT licence. Headlines and excerpts belong to their outlets.

privacy-button = Privacy
privacy-summary = What is stored about you
privacy-title = Privacy
privacy-stored = Stored: the id of each chat that follows or mutes something or has set its time zone, what it follows and how, what it mutes, its time zone, the language it was set up in, and which stories were posted there.
privacy-sources = Outlets that were added with /source: their addresses with the id of the server or chat they belong to, and since when; not who added them.
privacy-language = Whoever chooses a language with /language: that choice with the id of the account, to answer in it.
privacy-buttons = For 30 days: what a button is to do, where that is longer than a button holds, without who asked. On Discord: the id of each server that has taken the bot in.
privacy-setup = Whoever uses /setup: what is about to be set up, for a day, and which channels they have set up from the private chat, with the id of the account.
privacy-not-stored = Not stored: who you are beyond that, what you ask, and what anyone writes.
privacy-kept-settings = What a chat follows, and its settings, are kept until somebody removes them.
privacy-kept-posts = Which stories were posted is kept for { $days } days after the last report of a story.
privacy-kept-posts-ever = Which stories were posted is kept until it is erased.
privacy-kept-news = Stories of the press are kept for { $days } days after their last report.
privacy-kept-news-ever = Stories of the press are kept for good.
privacy-remove = /unfollow removes a topic at once, /forget all that is stored of a chat.

forget-summary = Erase all that is stored of you or this chat, at once
forget-sure = “yes”, to do so without being asked again
forget-button = Erase all of it
forget-ask-person = All that is stored of you here will be erased at once: what you follow and mute, your settings and language, and which stories you were sent. Nothing will be posted any more. Posts themselves stay. Are you sure?
forget-ask-chat = All that is stored of this chat will be erased at once: what it follows and mutes, its settings, and which stories were posted. Nothing will be posted any more. Posts themselves stay. Are you sure?
forget-ask-member = What this chat follows is for those who manage it to erase. Of you the language you have chosen is stored, if you chose one. Erase it?
forget-yes = Erase it
forget-done-person = Erased: all that was stored of you here ({ $subscriptions } followed, { $posts } posts noted). /follow begins anew.
forget-done-member = Erased: the language you had chosen. Nothing else is stored of you.
forget-done-chat = Erased: all that was stored of this chat ({ $subscriptions } followed, { $posts } posts noted). /follow begins anew.

# The bot's profile on Telegram: 512 and 120 characters at most in every language.
bot-description = I read the press of the region and bring each story once, in the outlets’ own words and with all who report it. Ask for the newest stories or for one topic, or follow topics here, in a group or in a channel.
bot-short-description = News of the region, each story once, in the outlets’ own words.

# Above the stories that Telegram offers behind the bot’s name; some 40 characters are shown.
inline-open = Open the bot
inline-none = Nothing found. Ask the bot
inline-topic = Ask for { $topic } in the bot
inline-too-fast = Too fast. Go on in a moment, or open the bot

start-summary = Begin here
start-link = What a link leads to, for example: topic_azerbaijan
start-hello = Hello! I read the press of { $region } and bring each story once.
start-how = /setup takes a minute: it asks what to post here, or in a channel or group of yours. Ask /latest for the newest stories, /topic with any name for one subject, or /follow to have new stories posted here.
start-pick = Or pick a topic:
start-group-setup = Whoever manages this chat: /setup takes a minute and asks what to bring here; /follow georgia begins at once.
start-group-ask = Everyone may ask: /latest, /topic georgia, /search, /help.
start-group-back = I am here again, and what this chat follows goes on. /following shows it.
invite-group = Add me to a group
invite-channel = Add me to a channel
invite-anywhere = Send a story to any chat

post-withdrawn = { $outlet } has withdrawn this report.
alert-earlier = Posted here earlier
post-same = This is the same event as an earlier post here: { $headline }
roundup-update = Update to an earlier story
roundup-title = { $count } { $count ->
    [one] story
   *[other] stories
}
roundup-daily = Daily digest: { $stories }
roundup-weekly = Weekly digest: { $stories }

also-in = Also in:
also-in-more = and { $count } more
# How many outlets report a story, and how many of them have it from nobody else.
reach = { $outlets } outlets, { $independent } separate { $independent ->
    [one] source
   *[other] sources
}
single-source = single source so far
single-source-of = single source so far: { $source }
single-place = so far only outlets of one country or town: { $place }
# Stories of a roundup that have no line of their own.
roundup-more = and { $count } more
roundup-button = The last 24 hours
read-more = Read at { $outlet }

# The page of the preview; a channel of Discord is named in small letters.
preview-language = Language
preview-panes = Which chat to show
preview-as = As { $platform } shows it
preview-messages = Messages in { $platform }
preview-channel = news
preview-group = News
preview-welcome = Welcome to #{ $channel }!
preview-start = This is the start of the #{ $channel } channel.
preview-members = 2 members
preview-created = You created the group “{ $group }”
preview-offers = Completions
preview-examples = Examples
preview-ask-label = Ask the bot in both chats
preview-ask-example = Ask, for example /latest
preview-ask = Ask
preview-posted = Posted
preview-disconnected = Not connected: is the program still running?
preview-unanswered = No answer: is the program still running?

sample-notice = Sample edition: invented news for trying the bot

ownership-independent = independent
ownership-private = private
ownership-pro-government = private, government-aligned
ownership-state = state-owned
ownership-public = public broadcaster
ownership-foreign-public = funded by a foreign government
ownership-de-facto-authority = agency of the local authorities
ownership-diaspora = diaspora
ownership-unknown = ownership unknown
outlet-unknown = country and ownership unknown

error-unknown-command = I do not know that command. /help shows what you can ask.
error-not-allowed = Only those who may manage this chat can change what is posted here.
error-not-editor = Only editors may correct stories, because that holds in every chat. The operator of this bot names them; your id for that: { $account }
error-no-person = You write here in the name of a chat, so I cannot tell who you are. Write under your own name, or to me in private.
error-no-editor-here = Nobody here can be told from another, so stories are not corrected here: editors, whom CHAPAR_EDITORS names, do it in their chats, and the operator with: npm run -s chapar -- correct
error-ours = Something went wrong on our side. Please try again in a minute.
error-too-fast = That is faster than I can answer everyone. Please try again in { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}.
error-too-long = That is too long. Please use fewer than { $limit } characters.
error-button-old = This button is from before an update. The one below does the same.
error-button-gone = This button is too old. Please ask again: /help shows what you can ask.
error-button-forged = This button is not one of mine, so I did nothing. /help shows what you can ask.
error-visiting = Here I am a guest of yours alone, and can post nothing. Whoever manages the server can add me to it.
button-again = Ask again
share-button = Share with all
share-by = Shared by { $person }
share-not-allowed = Only those who may write here can share this with all.
