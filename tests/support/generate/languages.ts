/** How the words of a language are made up. The words mean nothing; they sound like the language and come as unevenly. */
export interface Grammar {
  /** BCP 47. */
  lang: string
  /** Of 100 articles this many are in it. */
  share: number
  /** The words that hold a sentence together: the most frequent first. */
  small: readonly string[]
  onsets: readonly string[]
  nuclei: readonly string[]
  codas: readonly string[]
  endings: readonly string[]
  /** Of 100 words this many are written with a capital wherever they stand. */
  capitals: number
  /** Sentences of a language without spaces are made of these instead. */
  unspaced?: Unspaced
}

export interface Unspaced {
  /** Single signs of which compounds are made. */
  signs: readonly string[]
  /** Syllables of borrowed words. */
  borrowed: readonly string[]
  particles: readonly string[]
  verbEndings: readonly string[]
}

const list = (words: string): string[] => words.split(' ')
const withNone = (words: string, none: number): string[] => [...Array.from({ length: none }, () => ''), ...list(words)]

const ENGLISH: Grammar = {
  lang: 'en',
  share: 55,
  small: list(
    'the of and to a in that was for it on with as at by from his her they we this be are had not but have or which an one who will would there their been has more if when out so said what up its about into than them can only other new some could time these two may then do first any my now such like our over man me even most made after also did many before must through years where much your way well down should because each just those people how too good very make own work long both under never day same another know while last might us great old year off come since against go came right used take three',
  ),
  onsets: list('b br c ch cl cr d dr f fl fr g gl gr h j k l m n p ph pl pr qu r s sc sh sl sp st str t th tr v w wh'),
  nuclei: list('a e i o u a e i o ea ou ai ee oo io'),
  codas: withNone('n r s t l m d p ck nd nt st ng rd rt ll ss', 6),
  endings: withNone('ed ing s er ion ly ment ness able al ive ous y ity ism', 6),
  capitals: 3,
}

const GERMAN: Grammar = {
  lang: 'de',
  share: 15,
  small: list(
    'die der und in zu den das nicht von sie ist des sich mit dem dass er es ein ich auf so eine auch als an nach wie im für man aber aus durch wenn nur war noch werden bei hat wir was wird sein einen welche sind oder zur um haben einer mir über ihm diese einem ihr uns da zum kann doch vor dieser mich ihn du hatte seine mehr am denn nun unter sehr selbst schon hier bis habe ihre dann ihnen seiner alle wieder meine gegen vom ganz wo muss ohne eines können sei ja wurde jetzt immer seinen wohl dieses ihren würde diesen sondern weil welcher nichts diesem alles waren will viel mein also soll worden lassen dies machen ihrer weiter leben recht etwas keine ob dir allen weder während zwischen beide jedoch',
  ),
  onsets: list('b bl br d dr f fl fr g gl gr h j k kl kr l m n p pf pl pr r s sch schl schw sp spr st str t tr w z zw'),
  nuclei: list('a e i o u ä ö ü ei au ie eu e a'),
  codas: withNone('n r s t l m ch cht ck nd nt st ng rk rt ss ß tz lt', 4),
  endings: withNone('en er e ung heit keit lich isch ig te ten los schaft tum sam bar', 3),
  capitals: 34,
}

const FRENCH: Grammar = {
  lang: 'fr',
  share: 12,
  small: list(
    'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont mais comme ou si leur avec son ont aux été cette ses être fait elle deux même entre ces dont nous tout aussi bien peut après sans où contre encore sous avait tous très était faire lui autres depuis alors peu quand avant moins car ils donc toujours chez notre non cela moi doit rien quelques on ainsi vers trop ici déjà votre puis autre jusque selon plusieurs trois moment homme temps jour fois vie monde année dernier premier nouveau grand celui afin pendant toute cent mille certains aucun chaque lors parce malgré ensuite surtout enfin presque',
  ),
  onsets: list('b bl br c ch cl cr d dr f fl fr g gl gn gr j l m n p ph pl pr qu r s t tr v'),
  nuclei: list('a e i o u é è ai au eau ou oi eu an on in en ê ô'),
  codas: withNone('n r s t l c x ll', 9),
  endings: withNone('er é ée ment tion eur euse ais ent ique aire age esse oir', 5),
  capitals: 3,
}

const UKRAINIAN: Grammar = {
  lang: 'uk',
  share: 10,
  small: list(
    'і в на не що у з та до це як за від про є але він його вона так для ми я б якщо ще був було й то ж коли вже її по їх чи або бути може тому які також мене вони тільки через після при під який років де навіть була були між яка цього лише дуже щоб бо все нас над ні буде без саме тут більше потім яке ним мав там себе перед нам цей ця ці можна треба можуть серед проти завжди того всі тих зараз навколо свою своїх кожен інші інший перший другий день люди людей час часу рік місто слово справа разом однак хоча адже поки звідки сюди туди майже зовсім',
  ),
  onsets: list('б бл в вр г гр д др ж з зв к кл кр л м мл н п пл пр р с сп ст стр т тр ф х ц ч ш щ'),
  nuclei: list('а е и і о у ю я є ї а о и'),
  codas: withNone('н р с т л м в й к х сь ль нь', 7),
  endings: withNone('ти в ла ний на ння ість ська ський ами ого ою ах ець ка', 3),
  capitals: 3,
}

const JAPANESE: Grammar = {
  lang: 'ja',
  share: 8,
  small: list('この その あの また しかし そして さらに 特に すでに まだ もう 今 なお ただし つまり たとえば'),
  onsets: [],
  nuclei: [],
  codas: [],
  endings: [],
  capitals: 0,
  unspaced: {
    signs: [
      ...'日本人年大国会中長出事者社東京月分時生場同学地間方議市新高業民政立開手力問代明動連合定回選田主発表員体化物作家最全部強関度公理性不法安金現実米内経済制通相意法保活記気取変用加平都女子水海山川空道路橋港駅町村校書店春夏秋冬朝夜風雨雪火石木花草鳥魚音楽映画絵色光心話語文字声計算数研究科技術運転車電車船旅病院医薬食品料理農林漁',
    ],
    borrowed: list(
      'ア イ ウ カ キ ク サ シ ス タ テ ト ナ ニ ネ ハ フ ホ マ ミ メ ラ リ ル レ ロ ン ー バ ビ ブ パ ピ プ ド グ',
    ),
    particles: list('は が を に で と も の から まで より へ には では との'),
    verbEndings: list(
      'する した している された になる になった である だった を行う が続く と語る と述べた を求める を決めた',
    ),
  },
}

export const LANGUAGES: readonly Grammar[] = [ENGLISH, GERMAN, FRENCH, UKRAINIAN, JAPANESE]
