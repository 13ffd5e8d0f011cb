const set = (words: string) => new Set(words.split(/\s+/))

/** Followed by the name or word they belong to: a full stop after them never ends a sentence. */
export const JOINED = set(`
  mr mrs ms dr prof st gen col lt sgt capt maj cmdr rev hon sen rep gov pres supt messrs mt ft vs cf viz approx dept est
  e.g i.e mme mlle mgr me
  bzw ca vgl sog hr fr hrn dipl inkl zzgl evtl ggf geb gest bspw jr.-prof mag z.b d.h u.a i.d.r o.ä
  sr sra srta dra ud uds sig dott avv ing arch
  ім вул див напр акад проф рис наприкл б.т т.зв им ул стр напр акад гр тов кн
`)

/** Followed by a figure when they are an abbreviation: "No. 5", "Nr. 5", "S. 12", "Jan. 3". */
export const BEFORE_FIGURE = set(`
  no nos nr p pp vol vols fig figs art sec ch par abs ziff bd kap tab abb n° núm num ст п пп розд р рр ч мал
  jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc okt dez
`)

/** May stand inside a sentence or at its end: what comes after decides. */
export const EITHER = set(`
  inc corp ltd co cos bros jr sr esq ph.d m.d b.a m.a al u.s u.k u.n e.u d.c l.a a.m p.m a.d b.c
  mio mrd tsd jh jhd std min str млн млрд тис грн ст р т.д т.п
`)

/** Words that begin a sentence far more often than a name or a noun phrase that goes on. Lower case. */
export const STARTERS = set(`
  the a an this that these those he she it they we i you his her its their our my in on at but and or so if when while
  as for from with after before there what who how why where some many most all no not one both another meanwhile
  however according also by to then since although though asked last despite even under during because
  furthermore moreover therefore thus finally first second third instead still yet now only just every each more few such
  can could would should will did does do is are was were has have had let yes please
  le la les un une des il elle ils elles ce cette ces mais et en au aux dans pour selon on nous vous je son sa ses cela
  der die das ein eine er sie es wir ich ihr im in am an auf bei mit nach von zu aber und doch auch so dann wenn als
  während dies diese dieser dieses man nur noch nun jetzt seit für vor über unter zum zur dabei damit danach später viele
  el los las una unos pero y ella ellos il lo gli uno ma e lei loro
  і й та але у в на він вона вони воно це ми я ви як за після до також тому що коли якщо з зі про він ця цей ці він
  и но он она они это мы вы как если когда с со по
`)

/** Words with a capital that hardly ever stand inside a sentence, not even as part of a name. */
export const OPENERS = set(`
  He She They We But And So Because However Therefore Then Although Meanwhile Moreover Furthermore
  Elle Ils Elles Mais Puis Alors Cependant Donc Pero Entonces Porque Aunque Además
  Aber Doch Denn Dann Damals Trotzdem Außerdem Deshalb
  А Але Та Він Вона Вони Воно Ми Як Якщо Коли Потім Тому Отож Отже Також Но Он Она Они Мы Если Когда Потом Поэтому
`)

/** Starters that titles and the names of places begin with as well: "The Hague", "La Paz", "Der Spiegel". */
export const IN_NAMES = set(`
  the a an in on at by for from with no one two all new
  le la les un une des au aux en dans pour sur der die das ein eine im am an auf von zu vor
  el los las una unos il lo gli uno у в на з зі за про с со по
`)
