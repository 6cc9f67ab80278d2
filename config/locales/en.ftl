# Words of the interface. Sentences are short, say what happened and what to do next, and take no side.

latest-summary = The newest stories
latest-topic = Only stories about this topic
latest-count = How many stories, 1 to 10
latest-title = Newest stories
latest-title-topic = Newest stories: { $topic }
latest-none = No stories yet. The first ones appear a few minutes after the start.
latest-none-topic = No stories about { $topic } yet.

topic-summary = Stories about one topic
topic-name = A place, person, organisation or theme, in any language
topic-missing = Which topic? For example: /topic azerbaijan
topic-unknown = I know no topic called “{ $typed }”.
topic-nearest = Did you mean one of these?
topic-see-topics = /topics shows all of them.

topics-summary = What can be followed
topics-title = Topics
topics-places = Places
topics-cities = Cities
topics-themes = Themes
topics-people = People
topics-organisations = Organisations
topics-more = and { $count } more; any of their names works with /topic
topics-hint = Ask for one with /topic, be told of new stories with /follow.

search-summary = Stories that contain these words
search-words = Words that must all be there
search-missing = Which words? For example: /search railway tariffs
search-title = Stories with “{ $words }”
search-none = No story contains “{ $words }”.

story-summary = One story: who reports it, and how it grew
story-words = Words or a topic of it; the newest such story is told
story-missing = Which story? Give words or a topic of it, for example: /story railway
story-none = No story contains “{ $words }”. /latest shows the newest ones.
story-button = Story: { $headline }
story-button-back = The story
story-breaking = Breaking
story-sides = Who reports it
story-from = from { $origin }
story-single = One outlet reports it so far.
story-only = So far only outlets in { $place } report it.
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

follow-summary = Have new stories about a topic posted here
follow-topic = A place, person, organisation or theme, in any language
follow-missing = Which topic? For example: /follow armenia
follow-done = New stories about { $topic } will be posted here.
follow-already = This chat follows { $topic } already.
follow-button = Follow { $topic }
follow-newest = The newest one so far:

unfollow-summary = Stop posts about a topic
unfollow-topic = A topic this chat follows
unfollow-missing = Which topic? This chat follows:
unfollow-done = Stories about { $topic } will no longer be posted here.
unfollow-not = This chat does not follow { $topic }.

following-summary = What this chat follows
following-title = This chat follows
following-none = This chat follows nothing yet. Begin with /follow and a topic, for example: /follow georgia

sources-summary = Which outlets are read, and how they are doing
sources-title = Outlets
sources-heard = read
sources-never = not read yet
sources-trouble = in trouble: { $problem }

help-summary = What you can ask
help-title = What you can ask
help-intro = I read the press of { $region } and bring each story once. Headlines are the outlets’ own words.

privacy-summary = What is stored about you
privacy-title = Privacy
privacy-stored = Stored: the id of each chat that follows something, what it follows, the language it was set up in, and which stories were posted there.
privacy-not-stored = Not stored: who you are, what you ask, and what anyone writes.
privacy-remove = /unfollow removes a topic at once. Whoever runs this bot can erase a chat entirely.

start-summary = Begin here
start-link = What a link leads to, for example: topic_azerbaijan
start-hello = Hello! I read the press of { $region } and bring each story once.
start-how = Ask /latest for the newest stories, /topic with any name for one subject, or /follow to have new stories posted here.
start-pick = Or pick a topic:

post-withdrawn = { $outlet } has withdrawn this report.
post-same = This is the same event as an earlier post here: { $headline }
roundup-title = { $count } stories

also-in = Also in:
also-in-more = and { $count } more
# How many outlets report a story, and how many of them have it from nobody else.
reach = { $outlets } outlets, { $independent } independent
single-source = single source so far: { $ownership }
# Stories of a roundup that have no line of their own.
roundup-more = and { $count } more
roundup-button = Newest stories
read-more = Read at { $outlet }
sample-notice = Sample edition: invented news for trying the bot

ownership-independent = independent
ownership-private = private
ownership-pro-government = private, government-aligned
ownership-state = state-owned
ownership-public = public broadcaster
ownership-foreign-public = funded by a foreign government
ownership-de-facto-authority = agency of the local authorities
ownership-diaspora = diaspora

error-unknown-command = I do not know that command. /help shows what you can ask.
error-not-allowed = Only those who may manage this chat can change what is posted here.
error-ours = Something went wrong on our side. Please try again in a minute.
error-too-long = That is too long. Please use fewer than { $limit } characters.
