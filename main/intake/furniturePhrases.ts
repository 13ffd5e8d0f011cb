/** What page furniture says, by kind. Phrases are compared in small letters, without punctuation at either end. */
export interface FurnitureKind {
  /** Why it was cut, for the person to read. */
  reason: string
  /** Whole lines. A trailing count, as in "Comments 12", is taken off before. */
  lines: readonly string[]
  /** Lines by their shape, tried against at most `words` words. */
  shapes?: readonly RegExp[]
  /** Longest line the shapes may match. Words. */
  words?: number
  /** Headings of a section that goes on to the page's end: lists of links, comments. */
  opens?: boolean
  /** Could as well be a title or a heading: counts only beside other furniture. */
  ambiguous?: boolean
}

const list = (text: string): string[] => text.split('|').map((phrase) => phrase.trim())

export const FURNITURE: readonly FurnitureKind[] = [
  {
    reason: 'date line',
    lines: list(
      'published on|published|published at|published date|posted on|posted|updated on|last updated|last modified|updated|first published|originally published|date published|' +
        'veröffentlicht am|veröffentlicht|aktualisiert am|zuletzt aktualisiert|erschienen am|stand|publié le|publié|mis à jour le|mis à jour|modifié le|' +
        'publicado el|publicado|actualizado el|actualizado|última actualización|fecha de publicación|опубліковано|оновлено|дата публікації|опубликовано|обновлено|pubblicato il|opublikowano|gepubliceerd op',
    ),
    shapes: [
      /^(?:just now|\d{1,2} (?:minute|hour|day|week|month)s? ago|vor \d{1,2} (?:minuten?|stunden?|tage?n?)|il y a \d{1,2} (?:minutes?|heures?|jours?)|hace \d{1,2} (?:minutos?|horas?|días?)|\d{1,2} (?:хвилин|годин|дні|днів)\p{L}* тому)$/u,
    ],
  },
  {
    reason: 'share links',
    lines: list(
      'share|share this|share this article|share this story|share this post|share on facebook|share on twitter|share on x|share on linkedin|share on whatsapp|share via email|share article|share link|' +
        'share with your friends|sharing is caring|tweet|tweet this|retweet|pin it|copy link|link copied|email this article|email this|print this article|print this page|print article|send to a friend|gift this article|save for later|bookmark this|add to favorites|' +
        'teilen|artikel teilen|beitrag teilen|diesen artikel teilen|jetzt teilen|auf facebook teilen|auf twitter teilen|per e-mail teilen|weitersagen|artikel drucken|seite drucken|link kopieren|merken|' +
        "partager|partager l'article|partager cet article|partager sur facebook|partager sur twitter|imprimer l'article|envoyer par e-mail|envoyer par email|envoyer à un ami|copier le lien|enregistrer l'article|" +
        'compartir|comparte|compartir artículo|compartir en facebook|compartir en twitter|compartir esta noticia|comparte esta noticia|enviar por correo|copiar enlace|guardar artículo|' +
        'поділитися|поділитись|поділитися у facebook|поділитися в facebook|поширити|поширити у facebook|надрукувати|роздрукувати|скопіювати посилання|поделиться|condividi|udostępnij|compartilhar|compartilhe|delen',
    ),
    shapes: [
      /^(?:like|enjoy|enjoyed|love|liked) (?:this|it|what you) ?.{0,30}\? (?:please )?(?:share|tweet|send)\b.{0,40}$/u,
      /^(?:share|teilen|partager|compartir|поділитися|поширити)(?: \p{L}+){0,3} (?:on|via|with|auf|per|sur|par|en|por|у|в|через)(?: \S+){1,4}$/u,
      /^\d+(?:[.,]\d+)?k? (?:shares?|likes?|views?|reads?|перегляд\p{L}*|просмотр\p{L}*|vues|vistas|aufrufe)$/u,
    ],
    words: 8,
  },
  {
    reason: 'comment links',
    opens: true,
    lines: list(
      'leave a reply|leave a comment|leave your comment|add a comment|add comment|post a comment|write a comment|cancel reply|comments|comment|no comments|no comments yet|view comments|show comments|read comments|load comments|join the conversation|join the discussion|be the first to comment|comments are closed|your email address will not be published|' +
        'kommentare|kommentar schreiben|kommentar hinterlassen|kommentieren|schreibe einen kommentar|diskutieren sie mit|alle kommentare anzeigen|antworten abbrechen|' +
        'commentaires|commenter|laisser un commentaire|ajouter un commentaire|poster un commentaire|réagir|voir les commentaires|laisser une réponse|' +
        'comentarios|comentar|deja un comentario|dejar un comentario|deja una respuesta|añadir comentario|ver comentarios|' +
        'коментарі|коментувати|залишити коментар|додати коментар|залишити відповідь|обговорення|комментарии|оставить комментарий|commenti|lascia un commento|komentarze|dodaj komentarz|reacties|deixe um comentário|comentários',
    ),
    shapes: [
      /^(?:\d+ |no |view all |show all |alle )?(?:comments?|replies|kommentare?|commentaires?|comentarios?|коментар\p{L}*)(?: \d+)?$/u,
      /^(?:please )?(?:log in|sign in|login|you must be logged in) to (?:leave|post|add|write)?\s*(?:a )?(?:comment|reply)$/u,
    ],
    words: 10,
  },
  {
    reason: 'link to the full article',
    lines: list(
      'read the full article here|read the full article|read full article|read full story|read the full story|read the original article|read original article|read the original|read more|read more here|continue reading|view original|view original article|view the original article|original article|source link|click here to read more|click here for more|see more|show more|load more|view more|full story|original source|go to source|' +
        'weiterlesen|mehr lesen|mehr anzeigen|zum artikel|zum originalartikel|den ganzen artikel lesen|ganzen artikel lesen|hier weiterlesen|lesen sie den ganzen artikel hier|' +
        "lire la suite|lire plus|en savoir plus|voir plus|lire l'article complet|lire l'article|lire l'article original|cliquez ici pour lire la suite|" +
        'leer más|seguir leyendo|ver más|leer el artículo completo|leer artículo completo|leer la noticia completa|continuar leyendo|' +
        'читати далі|читати повністю|читати більше|читати повну версію|детальніше|докладніше|повний текст|джерело|читать далее|подробнее|leggi tutto|continua a leggere|czytaj więcej|lees meer|leia mais',
    ),
    shapes: [
      /^(?:read|view|see) (?:the )?(?:full|original|entire|whole|complete) (?:article|story|post|text|report)(?: \p{L}+){0,4}$/u,
      /^(?:the post|this post|der beitrag|cet article|la entrada) .+ (?:appeared first on|first appeared on|erschien zuerst auf|est apparu en premier sur|apareció primero en) .+$/u,
    ],
    words: 40,
  },
  {
    reason: 'copyright line',
    lines: list(
      'all rights reserved|alle rechte vorbehalten|tous droits réservés|tous droits de reproduction réservés|todos los derechos reservados|усі права захищені|всі права захищено|всі права захищені|все права защищены|tutti i diritti riservati|wszelkie prawa zastrzeżone|alle rechten voorbehouden|todos os direitos reservados',
    ),
    shapes: [
      /^(?:copyright\s*)?(?:(?:19|20)\d\d\s*)?(?:©|\(c\)|&copy;)\s*(?:copyright\s*)?(?:(?:19|20)\d\d|\p{L})/u,
      /^copyright\s*(?:©|\(c\))?\s*(?:by\s)?(?:(?:19|20)\d\d)(?:\s|$|[-–,])/u,
      /(?:©|\(c\)|copyright).*(?:19|20)\d\d.*(?:all rights|alle rechte|tous droits|derechos|права)/u,
      /(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|права захищен\p{L}*|все права защищены)(?:[.,;:]? .{0,120})?$/u,
    ],
    words: 45,
  },
  {
    reason: 'link to another version of the page',
    lines: list(
      'exit mobile version|mobile version|desktop version|view desktop version|full site|view full site|switch to desktop version|print version|printer-friendly version|view as pdf|amp version|go to mobile version|' +
        'mobile version verlassen|mobile ansicht|desktop-ansicht|zur desktop-version|druckversion|druckansicht|quitter la version mobile|version mobile|version imprimable|version bureau|' +
        'salir de la versión móvil|versión móvil|versión para imprimir|versión de escritorio|мобільна версія|повна версія|версія для друку|вийти з мобільної версії|мобильная версия|полная версия|версия для печати',
    ),
  },
  {
    reason: 'newsletter sign-up',
    lines: list(
      'subscribe|subscribe now|subscribe to our newsletter|sign up|sign up now|newsletter|our newsletter|get our newsletter|join our newsletter|enter your email|enter your email address|your email address|email address|sign up for our newsletter|get the latest news|become a member|support us|support our work|donate|' +
        'abonnieren|jetzt abonnieren|newsletter abonnieren|newsletter bestellen|jetzt anmelden|zum newsletter anmelden|ihre e-mail-adresse|' +
        "s'abonner|abonnez-vous|je m'abonne|s'inscrire|inscrivez-vous|inscrivez-vous à notre newsletter|abonnez-vous à notre newsletter|votre adresse e-mail|recevoir la newsletter|" +
        'suscríbete|suscribirse|suscríbase|suscribirme|suscríbete a nuestra newsletter|suscríbete a nuestro boletín|boletín|tu correo electrónico|регулярна розсилка|' +
        'підписатися|підписатись|підпишіться|підписатися на розсилку|розсилка новин|підтримати нас|подписаться|iscriviti|zapisz się|abonneer',
    ),
    shapes: [
      /^(?:subscribe|sign up) (?:now |today |here )?(?:to|for) .+/u,
      /\bdelivered (?:straight |directly |right )?(?:to|through|into) your (?:inbox|door|doorstep|letter ?box|e-?mail)\b/u,
      /^(?:subscribe|sign up|register|join)\b.*\b(?:newsletters?|updates|inbox|alerts|e-?mail|mailing list|channel|digest)\b/u,
      /^(?:get|receive|want) .*\b(?:in|to|into) your (?:inbox|e-?mail)\b/u,
      /^(?:abonnieren|bestellen|melden) sie .*\b(?:newsletter|e-mail|kanal)\b/u,
      /^(?:inscrivez-vous|abonnez-vous|recevez) .*(?:newsletter|lettre|e-?mail|boîte|alertes)/u,
      /^(?:suscríbe\p{L}*|recibe|regístrate|apúntate) .*(?:newsletter|boletín|correo|noticias)/u,
      /^(?:підпи(?:суй|шіт)\p{L}*|отримуйте) .*(?:розсилк|канал|новин|пошт|telegram|телеграм)/u,
    ],
    words: 28,
  },
  {
    reason: 'cookie notice',
    lines: list(
      'accept all|accept all cookies|accept cookies|reject all|reject all cookies|cookie settings|cookie preferences|manage cookies|manage preferences|cookie policy|cookie notice|alle akzeptieren|alle cookies akzeptieren|cookie-einstellungen|cookies akzeptieren|' +
        'tout accepter|accepter les cookies|tout refuser|paramètres des cookies|gérer les cookies|aceptar todo|aceptar todas|aceptar cookies|rechazar todo|configurar cookies|política de cookies|прийняти всі|прийняти всі cookie|налаштування cookie|налаштування файлів cookie|принять все',
    ),
    shapes: [
      /\b(?:we|this (?:site|website|page)|our (?:site|website|partners)|we and our partners) (?:uses?|stores?|process)\b.*\bcookies?\b.*(?:experience|consent|website|site|traffic|policy|technolog|advert|content|agree|accept|personali)/u,
      /^(?:wir verwenden|wir nutzen|diese (?:web)?seite (?:verwendet|nutzt)|diese website (?:verwendet|nutzt)) .*cookies/u,
      /^(?:nous utilisons|ce site utilise|en poursuivant votre navigation) .*cookies/u,
      /^(?:utilizamos|usamos|este sitio (?:web )?(?:utiliza|usa)) .*cookies/u,
      /^(?:ми використовуємо|цей сайт використовує|наш сайт використовує) .*(?:cookie|кукі)/u,
    ],
    words: 70,
  },
  {
    reason: 'navigation',
    lines: list(
      'skip to content|skip to main content|skip to navigation|skip to main navigation|jump to content|jump to navigation|toggle navigation|open menu|close menu|main menu|back to top|scroll to top|go to top|return to top|previous article|next article|previous post|next post|previous story|next story|prev|older posts|newer posts|back to home|back to homepage|log in|login|sign in|register|log out|my account|create account|site map|sitemap|' +
        'zum inhalt springen|zum hauptinhalt springen|zur navigation|zur startseite|nach oben|zum seitenanfang|vorheriger artikel|nächster artikel|vorheriger beitrag|nächster beitrag|zurück zur startseite|anmelden|einloggen|startseite|hauptmenü|menü öffnen|' +
        "aller au contenu|aller au contenu principal|aller au menu|haut de page|retour en haut|retour à l'accueil|article précédent|article suivant|se connecter|connexion|créer un compte|menu principal|" +
        'ir al contenido|saltar al contenido|saltar a contenido|volver arriba|subir|artículo anterior|artículo siguiente|siguiente artículo|entrada anterior|entrada siguiente|iniciar sesión|menú principal|volver al inicio|' +
        'перейти до вмісту|перейти до основного вмісту|перейти до контенту|на головну|нагору|догори|вгору|попередня стаття|наступна стаття|попередній запис|наступний запис|увійти|вхід|зареєструватися|головне меню|перейти к содержанию|наверх|на главную|войти',
    ),
  },
  {
    reason: 'navigation',
    ambiguous: true,
    lines: list(
      'home|homepage|menu|search|print|email|e-mail|mail|save|more|next|previous|back|close|top|video|videos|photos|gallery|live|latest|latest news|news|world|politics|business|opinion|sport|sports|culture|technology|science|health|lifestyle|entertainment|contact|about|help|faq|archive|topics|follow|follow us|tags|editor|staff|admin|uncategorized|trending|explore|loading|' +
        'suche|suchen|menü|drucken|mehr|zurück|weiter|schließen|politik|wirtschaft|kultur|wissen|meinung|themen|kontakt|über uns|hilfe|folgen|' +
        'accueil|rechercher|recherche|imprimer|retour|suivant|précédent|fermer|politique|économie|monde|société|à la une|aide|suivre|contact|' +
        'inicio|portada|buscar|imprimir|menú|siguiente|anterior|cerrar|política|economía|cultura|deportes|mundo|opinión|contacto|ayuda|seguir|' +
        'головна|пошук|меню|друк|закрити|далі|назад|політика|економіка|світ|культура|спорт|новини|контакти|про нас|допомога|відео|фото|главная|поиск|новости',
    ),
  },
  {
    reason: 'name of a social network',
    ambiguous: true,
    lines: list(
      'facebook|twitter|x|instagram|linkedin|pinterest|reddit|tumblr|whatsapp|telegram|viber|youtube|tiktok|threads|bluesky|mastodon|flipboard|messenger|pocket|xing|vk|vkontakte|google+|google news|weibo|line|snapchat|rss|skype|digg|stumbleupon|odnoklassniki|фейсбук|твіттер|телеграм|вайбер|ютуб',
    ),
  },
  {
    reason: 'social links',
    lines: list(
      'follow us|follow us on|follow us on social media|like us on facebook|find us on facebook|follow us on twitter|follow us on instagram|follow us on google news|connect with us|stay connected|stay in touch|join us on telegram|' +
        'folgen sie uns|folge uns|folgt uns|suivez-nous|nous suivre|suivez-nous sur les réseaux sociaux|síguenos|síganos|síguenos en|síguenos en redes sociales|стежте за нами|слідкуйте за нами|ми у соцмережах|ми в соцмережах|приєднуйтесь|приєднуйтесь до нас|мы в соцсетях',
    ),
    shapes: [
      /^follow (?!ing\b).{2,60} (?:on|via) (?:facebook|twitter|x|instagram|linkedin|telegram|youtube|google news|whatsapp|tiktok|bluesky|mastodon|social media)\b.{0,90}$/u,
      /^follow .{2,80} at https?:\/\/\S+$/u,
      /^(?:you can )?(?:reach|contact|e-?mail) .{2,60} (?:at|on|via) (?:\S+@\S+|https?:|twitter|@).{0,80}$/u,
      /^(?:follow|like|find|join) (?:us|me|\p{L}+(?: \p{L}+)?) (?:on|at|in) (?:facebook|twitter|x|instagram|linkedin|telegram|youtube|google news|whatsapp|tiktok|bluesky|social)/u,
      /^(?:folgen sie uns|folge uns|suivez-nous|síguenos|стежте за нами|слідкуйте за нами|підписуйтес[ья] на наш\p{L}*|читайте нас|приєднуйтес[ья] до нас)\b/u,
      /^(?:стежте за нами|слідкуйте за нами|підписуйтес[ья] на наш|читайте нас|приєднуйтес[ья] до наш?)/u,
    ],
    words: 30,
  },
  {
    reason: 'advertisement',
    lines: list(
      'advertisement|advertisements|advert|adverts|advertising|advertise with us|ad|ads|sponsored|sponsored content|promoted|promoted content|paid content|article continues below advertisement|article continues after advertisement|story continues below advertisement|story continues after advertisement|continue reading the main story|skip advertisement|remove ads|' +
        'anzeige|werbung|gesponsert|advertorial|publicité|la suite après la publicité|sponsorisé|contenu sponsorisé|publicidad|patrocinado|contenido patrocinado|реклама|на правах реклами|реклама партнерів|pubblicità|reklama|reklama|advertentie|publicidade',
    ),
    shapes: [
      /\b(?:may|might|could|will) (?:also )?(?:earn|receive|get|make|collect) (?:an? |some )?(?:small )?(?:affiliate |referral )?(?:commission|money from|share of (?:the )?sales|compensation)/u,
      /\b(?:contains?|uses?|include|includes) (?:\p{L}+ ){0,2}affiliate\b.{0,30}\blinks?\b/u,
      /^(?:article|story|text|post) continues (?:below|after)(?: (?:this|the))?(?: advertisement| ad| video)?$/u,
    ],
  },
  {
    reason: 'reporters and editors',
    lines: [],
    shapes: [
      /^\(?(?:additional |with )?reporting by .+/u,
      /^\(?(?:writing|editing|edited|compiled) by .+(?:editing by|;).*$/u,
      /\bcontribut(?:ed|ing)(?: \p{L}+)? (?:to|for) (?:this|the) (?:report|article|story|post|piece)\b/u,
      /^.{3,80} contributed (?:reporting|research)(?: .{0,40})?$/u,
      /^contributing: .{3,80}$/u,
    ],
    words: 45,
  },
  {
    reason: 'words of a player',
    lines: list(
      'media playback is unsupported on your device|media playback is not supported on this device|media playback is not supported|this video can not be played|this video cannot be played|sorry, this video is not available|this content is not available|play video|watch video|play audio|listen to this article|listen to article|audio player|video player|your browser does not support the video tag|your browser does not support the audio element|javascript is disabled|javascript is required|please enable javascript|click to enlarge|click here to enlarge|tap to enlarge|enlarge image|enlarge this image|toggle caption|hide caption|show caption|caption|view gallery|open gallery|close gallery|' +
        'video abspielen|artikel anhören|bild vergrößern|zum vergrößern klicken|lire la vidéo|écouter cet article|agrandir l’image|reproducir vídeo|escuchar este artículo|прослухати|слухати статтю|відтворити відео',
    ),
  },
  {
    reason: 'related articles',
    opens: true,
    lines: list(
      "related|related articles|related article|related stories|related posts|related news|related content|related topics|related links|related reading|more stories|more on this story|more on this topic|more from this author|more news|more like this|read also|also read|read next|see also|up next|you may also like|you might also like|you may like|you might also be interested in|recommended|recommended for you|recommended articles|recommended stories|most read|most popular|most viewed|most commented|trending now|popular posts|popular now|popular articles|latest stories|latest articles|latest posts|latest news|top stories|top news|recent posts|editors' picks|editor's picks|editor's pick|editors' choice|don't miss|keep reading|what to read next|around the web|from around the web|from the web|in case you missed it|similar articles|more in this section|" +
        'lesen sie auch|lesen sie mehr|lesen sie mehr zum thema|auch interessant|mehr zum thema|das könnte sie auch interessieren|das könnte dich auch interessieren|das könnte ihnen auch gefallen|weitere artikel|weitere themen|ähnliche artikel|ähnliche beiträge|verwandte artikel|verwandte themen|meistgelesen|meistgelesene artikel|empfohlene artikel|zum thema|aus dem ressort|neueste artikel|mehr aus diesem ressort|' +
        "à lire aussi|lire aussi|à lire également|à voir aussi|voir aussi|sur le même sujet|sur le même thème|articles liés|articles similaires|articles associés|articles connexes|dans la même rubrique|les plus lus|le plus lu|plus d'articles|à découvrir|vous aimerez aussi|ces articles pourraient vous intéresser|nos recommandations|" +
        'artículos relacionados|noticias relacionadas|contenido relacionado|relacionado|relacionados|relacionadas|te puede interesar|te puede interesar también|también te puede interesar|le puede interesar|lea también|lee también|leer también|lo más leído|lo más visto|más leídas|más noticias|más información|ver también|te recomendamos|últimas noticias|' +
        "читайте також|читайте також на цю тему|дивіться також|схожі новини|схожі статті|схожі записи|пов'язані новини|пов'язані статті|новини за темою|матеріали за темою|статті по темі|новини по темі|за темою|більше новин|ще за темою|останні новини|популярні новини|популярне|найпопулярніше|рекомендуємо|вам може сподобатися|вас може зацікавити|інші новини|головні новини|" +
        'читайте также|похожие статьи|новости по теме|leggi anche|articoli correlati|czytaj także|zobacz też|lees ook|leia também|veja também',
    ),
    shapes: [
      /^more (?:from|on|about|in|stories from|news from) .{2,40}$/u,
      /^more (?:great |top |recent )?[^.!?]{2,40} stories$/u,
      /^(?:mehr von|mehr aus|mehr über|plus de|más de|más sobre|більше про|ще про) .{2,40}$/u,
      /^(?:related|read also|also read|read next|see also|read more|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|lea también|lee también|te puede interesar|читайте також|дивіться також|читайте также) ?[:：»›] ?.{3,200}$/u,
    ],
    words: 30,
  },
  {
    reason: 'tags of the page',
    lines: list(
      'filed under|tagged|tagged with|topics in this article|themen in diesem artikel|schlagwörter|schlagworte|stichwörter|mots-clés|mots clés|étiquettes|etiquetas|palabras clave|теги|мітки|ключові слова|метки',
    ),
    shapes: [
      /^(?:tags?|topics?|keywords?|categor(?:y|ies)|filed under|tagged(?: with)?|posted in|in this story|schlagw[oö]rte?r?|schlagworte|themen|tags und themen|mots[- ]clés|étiquettes|thèmes|etiquetas|temas|archivado en|palabras clave|теги|мітки|ключові слова|рубрика|метки|тэги) ?[:：] ?.+$/u,
    ],
    words: 40,
  },
  {
    reason: 'reading time',
    lines: [],
    shapes: [
      /^(?:\d{1,3}|one|two|three|five) ?(?:min(?:ute)?s?|хв\.?|minuten?|minutos?) ?(?:read|reading time|to read|lesezeit|de lecture|de lectura|читання|чтения)?$/u,
      /^(?:reading time|read time|estimated reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|час читання|время чтения) ?:? ?(?:ca\.? ?|etwa |about |approx\.? )?\d{1,3} ?\p{L}*\.?$/u,
      /^(?:lecture|lectura) \d{1,3} ?min/u,
    ],
    words: 8,
  },
  {
    reason: 'legal links',
    lines: list(
      'privacy policy|privacy notice|privacy|terms of use|terms of service|terms and conditions|terms|disclaimer|imprint|legal notice|accessibility|about us|contact us|our team|work with us|careers|advertise|do not sell my personal information|report a typo|report an error|report this ad|request a correction|submit a correction|corrections|reprints|order reprints|download our app|get the app|download the app|powered by wordpress|' +
        "datenschutz|datenschutzerklärung|impressum|nutzungsbedingungen|agb|barrierefreiheit|fehler melden|mediadaten|mentions légales|politique de confidentialité|conditions générales|conditions d'utilisation|cgu|cgv|signaler une erreur|qui sommes-nous|nous contacter|" +
        'aviso legal|política de privacidad|términos y condiciones|términos de uso|condiciones de uso|quiénes somos|contáctenos|política de cookies|політика конфіденційності|умови використання|правила користування|угода користувача|повідомити про помилку|реклама на сайті|политика конфиденциальности|пользовательское соглашение',
    ),
    shapes: [
      /^(?:якщо ви|если вы) (?:знайшли|помітили|нашли|заметили) (?:помилку|орфографічну|ошибку).*(?:ctrl|enter|виділіть|выделите)/u,
      /^powered by \p{L}+/u,
    ],
    words: 24,
  },
]

/** Words of which a row of share buttons is made. */
export const SHARE_WORDS = new Set(
  list(
    'share|shares|tweet|facebook|twitter|x|instagram|linkedin|pinterest|reddit|tumblr|whatsapp|telegram|viber|email|e-mail|mail|print|copy|link|pin|it|flipboard|messenger|pocket|xing|bluesky|threads|sms|rss|youtube|tiktok|save|bookmark|on|via|by|this|article|to|or|and|comment|comments|more|like|teilen|drucken|merken|partager|imprimer|compartir|imprimir|enviar|guardar|поділитися|друк|телеграм|фейсбук|вайбер|твіттер|google+|vk|tagged|follow|us',
  ),
)
