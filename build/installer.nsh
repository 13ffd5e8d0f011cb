; What the Windows installer adds to electron-builder's own: Variorum under "Open with" for the files it reads,
; without taking them from the program that opens them now, and the variorum: scheme.

!macro variorumOpensWith EXTENSION
  WriteRegStr SHCTX "Software\Classes\.${EXTENSION}\OpenWithProgids" "Variorum.Article" ""
!macroend

!macro variorumLeaves EXTENSION
  DeleteRegValue SHCTX "Software\Classes\.${EXTENSION}\OpenWithProgids" "Variorum.Article"
!macroend

!macro customInstall
  WriteRegStr SHCTX "Software\Classes\Variorum.Article" "" "Article"
  WriteRegStr SHCTX "Software\Classes\Variorum.Article\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHCTX "Software\Classes\Variorum.Article\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  !insertmacro variorumOpensWith "txt"
  !insertmacro variorumOpensWith "text"
  !insertmacro variorumOpensWith "md"
  !insertmacro variorumOpensWith "markdown"
  !insertmacro variorumOpensWith "html"
  !insertmacro variorumOpensWith "htm"
  !insertmacro variorumOpensWith "xhtml"
  WriteRegStr SHCTX "Software\Classes\variorum" "" "URL:Variorum article"
  WriteRegStr SHCTX "Software\Classes\variorum" "URL Protocol" ""
  WriteRegStr SHCTX "Software\Classes\variorum\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHCTX "Software\Classes\Variorum.Article"
  !insertmacro variorumLeaves "txt"
  !insertmacro variorumLeaves "text"
  !insertmacro variorumLeaves "md"
  !insertmacro variorumLeaves "markdown"
  !insertmacro variorumLeaves "html"
  !insertmacro variorumLeaves "htm"
  !insertmacro variorumLeaves "xhtml"
  DeleteRegKey SHCTX "Software\Classes\variorum"
!macroend
