target_sources(parallax_widgets PRIVATE
    shell/theme.h shell/theme.cpp
    shell/outcomestyle.h shell/outcomestyle.cpp
    shell/classificationbanner.h shell/classificationbanner.cpp
    shell/icons.h shell/icons.cpp
    shell/services.h
)
set(icons ${PROJECT_SOURCE_DIR}/resources/icons)
qt_add_resources(parallax_widgets parallax_icons PREFIX /parallax BASE ${PROJECT_SOURCE_DIR}/resources FILES
    ${icons}/add.svg ${icons}/adjust.svg ${icons}/audience-room.svg ${icons}/back.svg ${icons}/check.svg
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
    ${icons}/text-smaller.svg ${icons}/theme.svg ${icons}/tour.svg ${icons}/undo.svg
)
