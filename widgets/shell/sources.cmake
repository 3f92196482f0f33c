target_sources(parallax_widgets PRIVATE
    shell/theme.h shell/theme.cpp
    shell/outcomestyle.h shell/outcomestyle.cpp
    shell/classificationbanner.h shell/classificationbanner.cpp
    shell/icons.h shell/icons.cpp
    shell/services.h
    shell/actionregistry.h shell/actionregistry.cpp
    shell/flowlayout.h shell/flowlayout.cpp
    shell/panewindow.h shell/panewindow.cpp
    shell/fuzzy.h shell/fuzzy.cpp
    shell/quickpick.h shell/quickpick.cpp
    shell/findbar.h shell/findbar.cpp
    shell/infobar.h shell/infobar.cpp
    shell/bannerframe.h shell/bannerframe.cpp
    shell/bannereddialog.h shell/bannereddialog.cpp
    shell/prompter.h shell/prompter.cpp
    shell/lensbar.h shell/lensbar.cpp
    shell/roomdialog.h shell/roomdialog.cpp
    shell/statusline.h shell/statusline.cpp
    shell/tabletools.h shell/tabletools.cpp
    shell/packchoices.h shell/packchoices.cpp
    shell/searchpanel.h shell/searchpanel.cpp
    shell/racedialog.h shell/racedialog.cpp
    shell/storetroubledialog.h shell/storetroubledialog.cpp
    shell/versionpanel.h shell/versionpanel.cpp
    shell/listpanels.h shell/listpanels.cpp
    shell/explanationpanel.h shell/explanationpanel.cpp
    shell/newproductdialog.h shell/newproductdialog.cpp
    shell/importdialog.h shell/importdialog.cpp
    shell/exportdialog.h shell/exportdialog.cpp
    shell/propertiesdialog.h shell/propertiesdialog.cpp
    shell/shortcutsdialog.h shell/shortcutsdialog.cpp
    shell/tour.h shell/tour.cpp
    shell/mainwindow.h shell/mainwindow.cpp shell/mainwindowactions.cpp shell/mainwindowdialogs.cpp shell/mainwindowcatalogue.cpp shell/mainwindowpicture.cpp shell/mainwindowexports.cpp shell/mainwindowworkspaces.cpp shell/mainwindowspelling.cpp shell/mainwindowdesk.cpp shell/mainwindowbriefing.cpp
    disclosure/matrixpanel.h disclosure/matrixpanel.cpp
    disclosure/deskpanel.h disclosure/deskpanel.cpp disclosure/decisionform.h disclosure/decisionform.cpp disclosure/requestdetails.h disclosure/requestdetails.cpp
    disclosure/requestdialog.h disclosure/requestdialog.cpp
    disclosure/packagedialog.h disclosure/packagedialog.cpp
    disclosure/takeindialog.h disclosure/takeindialog.cpp
    disclosure/whydialog.h disclosure/whydialog.cpp disclosure/registerdialog.h disclosure/registerdialog.cpp
    disclosure/briefingwindow.h disclosure/briefingwindow.cpp disclosure/briefingdialog.h disclosure/briefingdialog.cpp
    picture/objectspanel.h picture/objectspanel.cpp
)
set(icons ${PROJECT_SOURCE_DIR}/resources/icons)
qt_add_resources(parallax_widgets parallax_icons PREFIX /parallax BASE ${PROJECT_SOURCE_DIR}/resources FILES
    ${icons}/globe.svg ${icons}/map.svg ${icons}/play.svg ${icons}/pause.svg ${icons}/slower.svg ${icons}/faster.svg
    ${icons}/layers.svg ${icons}/live.svg ${icons}/plots.svg ${icons}/orbit.svg ${icons}/bookmark.svg ${icons}/follow.svg ${icons}/site.svg
    ${icons}/add.svg ${icons}/adjust.svg ${icons}/approaches.svg ${icons}/audience-room.svg ${icons}/catalogue.svg ${icons}/back.svg ${icons}/check.svg
    ${icons}/clock.svg ${icons}/close.svg ${icons}/columns.svg ${icons}/copy-export.svg ${icons}/copy.svg
    ${icons}/costs.svg ${icons}/cut.svg ${icons}/day.svg ${icons}/delete.svg ${icons}/edit.svg
    ${icons}/explanation.svg ${icons}/face-ours.svg ${icons}/face-received.svg ${icons}/face-shown.svg
    ${icons}/failed.svg ${icons}/filter.svg ${icons}/find.svg ${icons}/findings.svg ${icons}/fix.svg
    ${icons}/forward.svg ${icons}/go-to.svg ${icons}/help.svg ${icons}/history.svg ${icons}/leak.svg ${icons}/mark.svg
    ${icons}/matrix.svg ${icons}/network.svg ${icons}/next.svg ${icons}/objects.svg ${icons}/open-window.svg
    ${icons}/palette.svg ${icons}/paste.svg ${icons}/person.svg ${icons}/policy-pack.svg ${icons}/previous.svg
    ${icons}/print.svg ${icons}/product-import.svg ${icons}/product-new.svg ${icons}/product-open.svg
    ${icons}/redo.svg ${icons}/regime.svg ${icons}/release-withheld.svg ${icons}/remedy.svg ${icons}/remove.svg
    ${icons}/rule.svg ${icons}/saved.svg ${icons}/saving.svg ${icons}/split.svg ${icons}/text-larger.svg
    ${icons}/text-smaller.svg ${icons}/theme.svg ${icons}/tick-dark.svg ${icons}/tick-light.svg
    ${icons}/tour.svg ${icons}/undo.svg
)
qt_add_resources(parallax_widgets parallax_templates PREFIX /parallax BASE ${PROJECT_SOURCE_DIR}/resources FILES
    ${PROJECT_SOURCE_DIR}/resources/templates/daily-brief.json
    ${PROJECT_SOURCE_DIR}/resources/templates/event-report.json
)
