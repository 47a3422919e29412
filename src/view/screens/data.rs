//! The reader's data: where it lives, a copy to carry away and to bring back, and deleting it.

use yew::prelude::*;

use crate::app::{Keeping, Msg};
use crate::browser::page::{self, ReadTrouble};
use crate::browser::{field, storage};
use crate::codec::{Unreadable, export};
use crate::content::language::Language;
use crate::domain::questionnaire::Step;
use crate::domain::record::Record;
use crate::view::parts::{BackBar, Button, ButtonKind, Heading, Notice, NoticeKind};
use crate::view::{ScreenProps, use_language};

/// What happened with the files of this screen.
#[derive(Clone, Debug, Default, PartialEq)]
enum Files {
    #[default]
    Untouched,
    NotSaved,
    /// A file was read; the reader has not decided yet.
    Read(Record),
    Refused(&'static str),
    Added,
}

#[component]
pub fn DataScreen(props: &ScreenProps) -> Html {
    let ScreenProps { model, send } = props;
    let language = use_language();
    let phrases = language.phrases;
    let kept = model.keeping == Keeping::Kept && model.keeps();
    html! {
        <section class="data">
            <BackBar on_back={send.reform(|()| Msg::Closed)} />
            <Heading text={phrases.data_title} />
            <p>{ phrases.data_where }</p>
            <p>{ if kept { phrases.data_kept } else { phrases.data_not_kept } }</p>
            if kept {
                <p>{ phrases.data_others }</p>
            }
            <CopyOfAll ..props.clone() />
            if model.set_aside > 0 {
                <SetAside />
            }
            <DeleteAll send={send.clone()} />
        </section>
    }
}

/// Save a copy, bring one back.
#[component]
fn CopyOfAll(props: &ScreenProps) -> Html {
    let ScreenProps { model, send } = props;
    let language = use_language();
    let phrases = language.phrases;
    let files = use_state(Files::default);

    let on_export = {
        let (model, files) = (model.clone(), files.setter());
        Callback::from(move |()| {
            let text = export::write(&model.record, model.today);
            let saved = page::download(&export::file_name(model.today), &text);
            files.set(if saved { Files::Untouched } else { Files::NotSaved });
        })
    };
    let on_file = {
        let files = files.setter();
        move |event: Event| {
            let Some(file) = field::file(&event) else { return };
            let files = files.clone();
            #[expect(clippy::cast_precision_loss, reason = "a few million are exact")]
            page::read_text(&file, export::LONGEST as f64, move |read| files.set(what_it_brings(language, read)));
        }
    };
    let leave = {
        let files = files.setter();
        Callback::from(move |()| files.set(Files::Untouched))
    };
    let take = {
        let (files, send) = (files.clone(), send.clone());
        Callback::from(move |()| {
            if let Files::Read(record) = &*files {
                send.emit(Msg::Imported(record.clone()));
                files.set(Files::Added);
            }
        })
    };
    html! {
        <>
            <div class="block">
                <h3>{ phrases.export_title }</h3>
                <p>{ phrases.export_text }</p>
                <Button kind={ButtonKind::Quiet} label={phrases.export} on_press={on_export} />
                <div role="status">
                    if *files == Files::NotSaved {
                        <p class="error">{ phrases.export_failed }</p>
                    }
                </div>
            </div>
            <div class="block">
                <h3>{ phrases.import_title }</h3>
                <label class="legend" for="import-0">{ phrases.import_text }</label>
                <input type="file" id="import-0" accept=".json,application/json" onchange={on_file} />
                <div role="status">
                    if let Files::Read(record) = &*files {
                        <Notice kind={NoticeKind::Info}>
                            <p>{ (phrases.import_brings)(answered(record), record.diary.len()) }</p>
                            <div class="actions">
                                <Button kind={ButtonKind::Primary} label={phrases.import_take} on_press={take} />
                                <Button kind={ButtonKind::Quiet} label={phrases.import_leave} on_press={leave} />
                            </div>
                        </Notice>
                    }
                    if let Files::Refused(why) = &*files {
                        <p class="error">{ *why }</p>
                    }
                    if *files == Files::Added {
                        <p>{ phrases.imported }</p>
                    }
                </div>
            </div>
        </>
    }
}

/// What could not be read, to save as files.
#[component]
fn SetAside() -> Html {
    let phrases = use_language().phrases;
    let texts = use_memo((), |()| storage::set_aside_texts());
    let not_saved = use_state(|| false);
    html! {
        <div class="block">
            <h3>{ phrases.aside_title }</h3>
            <p>{ phrases.aside_text }</p>
            for (name, text) in texts.iter() {
                <Button
                    kind={ButtonKind::Quiet}
                    label={phrases.aside_save}
                    about={name.clone()}
                    on_press={
                        let (file, text, not_saved) = (format!("{name}.txt"), text.clone(), not_saved.setter());
                        Callback::from(move |()| not_saved.set(!page::download(&file, &text)))
                    }
                />
            }
            <div role="status">
                if *not_saved {
                    <p class="error">{ phrases.export_failed }</p>
                }
            </div>
        </div>
    }
}

/// The id of the button that keeps everything.
const KEEP: &str = "delete-no";

#[derive(Properties, PartialEq)]
struct DeleteAllProps {
    send: Callback<Msg>,
}

/// Delete everything, asked about once.
#[component]
fn DeleteAll(props: &DeleteAllProps) -> Html {
    let phrases = use_language().phrases;
    let asked = use_state(|| false);
    // The button that was pressed is gone: the focus goes to the answer that changes nothing.
    use_effect_with(*asked, |asked| {
        if *asked {
            page::focus(KEEP);
        }
    });
    let ask = |yes: bool| {
        let asked = asked.setter();
        Callback::from(move |()| asked.set(yes))
    };
    html! {
        <div class="block">
            <h3>{ phrases.delete_title }</h3>
            <p>{ phrases.delete_text }</p>
            if *asked {
                <Notice kind={NoticeKind::Warm} live=true>
                    <p>{ phrases.delete_sure }</p>
                    <div class="actions">
                        <Button
                            kind={ButtonKind::Danger}
                            label={phrases.delete_yes}
                            on_press={props.send.reform(|()| Msg::Deleted)}
                        />
                        <Button kind={ButtonKind::Quiet} id={KEEP} label={phrases.delete_no} on_press={ask(false)} />
                    </div>
                </Notice>
            } else {
                <Button kind={ButtonKind::Quiet} label={phrases.delete} on_press={ask(true)} />
            }
        </div>
    }
}

fn what_it_brings(language: &'static Language, read: Result<String, ReadTrouble>) -> Files {
    let phrases = language.phrases;
    let text = match read {
        Ok(text) => text,
        Err(ReadTrouble::TooLarge) => return Files::Refused(phrases.import_too_large),
        Err(ReadTrouble::Failed) => return Files::Refused(phrases.import_failed),
    };
    match export::read(&text) {
        Ok(record) => Files::Read(record),
        Err(Unreadable::NotJson | Unreadable::Foreign) => Files::Refused(phrases.import_foreign),
        Err(Unreadable::Newer) => Files::Refused(phrases.import_newer),
        Err(Unreadable::Damaged) => Files::Refused(phrases.import_damaged),
        Err(Unreadable::TooLong) => Files::Refused(phrases.import_too_large),
    }
}

/// How many pages of the questionnaire are answered.
fn answered(record: &Record) -> usize {
    Step::ALL.iter().filter(|step| record.draft.is_given(**step)).count()
}
