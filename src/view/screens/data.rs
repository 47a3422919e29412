//! The reader's data: where it lives, a copy to carry away and to bring back, and deleting it.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::{Keeping, Msg, Trouble};
use crate::browser::field;
use crate::browser::page::{self, ReadTrouble};
use crate::browser::storage::Store;
use crate::codec::{Unreadable, export};
use crate::content::Language;
use crate::domain::questionnaire::Step;
use crate::domain::record::Record;
use crate::view::local::{Local, local};
use crate::view::markup::html;
use crate::view::parts::{Button, ButtonKind, NoticeKind, asked_again, back_bar, button, heading, notice};
use crate::view::{Page, Place};

/// What happened with the files of this screen.
#[derive(Debug, Default)]
enum Files {
    #[default]
    Untouched,
    NotSaved,
    /// A file was read; the reader has not decided yet.
    Read(Box<Record>),
    Refused(&'static str),
}

#[inline(never)]
pub fn data(page: &Page) -> Html {
    let (language, model) = (page.language, &page.model);
    let phrases = language.phrases;
    let later = (language.later)();
    let kept = model.keeping == Keeping::Kept && model.keeps();
    // A diary is an adult's, and stays when someone younger comes to the device.
    let older = model.is_minor() && !model.record.diary.is_empty();
    let never = matches!(
        model.keeping,
        Keeping::NotWanted | Keeping::NotPossible(Trouble::Blocked | Trouble::NotHere)
    ) || model.is_minor();
    let (copy, delete) = (page.clone(), page.clone());
    html! {
        <section class="data">
            { back_bar(phrases.back, page.sends(Msg::Closed), Html::default()) }
            { heading(later.data_title) }
            <p>{ if model.is_minor() { language.safety.under_18 } else { later.data_where } }</p>
            <p>{ if kept { later.data_kept } else { later.data_not_kept } }</p>
            if let Some(words) = what_place_means(page).filter(|_| kept) {
                <p>{ words }</p>
            }
            if older {
                <p>{ later.data_older }</p>
            }
            if !never || older || model.stayed {
                <p>{ later.data_others }</p>
            }
            <p>{ later.data_no_server }</p>
            { local("copy", Files::default(), move |files| copy_of_all(&copy, files)) }
            { super::share::blocks(page) }
            if model.set_aside > 0 {
                { local("aside", Aside::read(&page.store), move |aside| set_aside(language, aside)) }
            }
            { local("delete", false, move |asked| delete_all(&delete, asked)) }
        </section>
    }
}

/// What keeping means where the widget is; on a page of its own there is no more to say.
fn what_place_means(page: &Page) -> Option<&'static str> {
    let later = (page.language.later)();
    match page.options.place {
        Place::Page => None,
        Place::File => Some(later.data_file),
        Place::Embed => Some(later.data_embed),
        Place::Frame => Some(later.data_frame),
    }
}

/// The id of the field for a file.
const CHOOSE: &str = "import-0";

/// Save a copy, bring one back.
fn copy_of_all(page: &Page, files: &Local<Files>) -> Html {
    let language = page.language;
    let later = (language.later)();
    let on_export = {
        let (model, files, send) = (page.model.clone(), files.clone(), page.send.clone());
        Callback::from(move |_| {
            let text = export::write(&model.record, model.today);
            let saved = page::download(&export::file_name(model.today), &text);
            files.set(if saved { Files::Untouched } else { Files::NotSaved });
            if saved {
                send.emit(Msg::CopySaved);
            }
        })
    };
    let on_file = {
        let files = files.clone();
        move |event: Event| {
            let Some(file) = field::file(&event) else { return };
            let files = files.clone();
            #[expect(clippy::cast_precision_loss, reason = "a few million are exact")]
            page::read_text(&file, export::LONGEST as f64, move |read| {
                files.set(what_it_brings(language, read));
            });
        }
    };
    let take = {
        let (files, send) = (files.clone(), page.send.clone());
        Callback::from(move |_| {
            if let Files::Read(record) = &*files {
                // It leads on to the questions.
                send.emit(Msg::Imported((**record).clone()));
            }
        })
    };
    let said = match &**files {
        Files::Untouched | Files::NotSaved => Html::default(),
        Files::Read(record) => notice(
            NoticeKind::Info,
            html! {
                <>
                    <p>{ (later.import_brings)(answered(record), record.diary.len()) }</p>
                    <div class="actions">
                        { button(ButtonKind::Primary, later.import_take, take) }
                        { button(ButtonKind::Quiet, later.import_leave, files.set_on_press(Files::Untouched, Some(CHOOSE))) }
                    </div>
                </>
            },
        ),
        Files::Refused(why) => html! { <p class="error">{ *why }</p> },
    };
    html! {
        <>
            <div class="block">
                <h3>{ later.export_title }</h3>
                <p>{ later.export_text }</p>
                { button(ButtonKind::Quiet, later.export, on_export) }
                { not_saved(language, matches!(**files, Files::NotSaved)) }
            </div>
            <div class="block">
                <h3>{ later.import_title }</h3>
                <label class="legend" for={CHOOSE}>{ later.import_text }</label>
                <input type="file" id={CHOOSE} accept=".json,application/json" onchange={on_file} />
                <div role="status">{ said }</div>
            </div>
        </>
    }
}

/// Says so when a file could not be saved.
fn not_saved(language: &Language, failed: bool) -> Html {
    html! {
        <div role="status">
            if failed {
                <p class="error">{ (language.later)().export_failed }</p>
            }
        </div>
    }
}

/// The texts that could not be read, by name, and whether one could not be saved either.
#[derive(Clone, Debug)]
struct Aside {
    texts: Rc<Vec<(String, String)>>,
    not_saved: bool,
}

impl Aside {
    fn read(store: &Store) -> Self {
        Self {
            texts: Rc::new(store.set_aside_texts()),
            not_saved: false,
        }
    }
}

/// What could not be read, to save as files.
fn set_aside(language: &Language, aside: &Local<Aside>) -> Html {
    let later = (language.later)();
    let save = |at: usize, name: &str| {
        let aside = aside.clone();
        let on_press = Callback::from(move |_| {
            let Aside { texts, .. } = &*aside;
            let (name, text) = &texts[at];
            let not_saved = !page::download(&format!("{name}.txt"), text);
            aside.set(Aside {
                texts: texts.clone(),
                not_saved,
            });
        });
        let about = Some(name.to_owned().into());
        Button {
            about,
            ..Button::new(ButtonKind::Quiet, later.aside_save, on_press)
        }
        .draw()
    };
    html! {
        <div class="block">
            <h3>{ later.aside_title }</h3>
            <p>{ later.aside_text }</p>
            for (at, (name, _)) in aside.texts.iter().enumerate() {
                { save(at, name) }
            }
            { not_saved(language, aside.not_saved) }
        </div>
    }
}

/// The ids of the button that deletes everything and of the one that keeps it.
const DELETE: &str = "delete";
const KEEP: &str = "delete-no";

/// Delete everything, asked about once.
fn delete_all(page: &Page, asked: &Local<bool>) -> Html {
    let later = (page.language.later)();
    let keep = Button {
        id: Some(KEEP),
        ..Button::new(
            ButtonKind::Quiet,
            later.delete_no,
            asked.set_on_press(false, Some(DELETE)),
        )
    };
    let delete = Button {
        id: Some(DELETE),
        ..Button::new(ButtonKind::Quiet, later.delete, asked.set_on_press(true, Some(KEEP)))
    };
    html! {
        <div class="block">
            <h3>{ later.delete_title }</h3>
            <p>{ later.delete_text }</p>
            if **asked {
                { asked_again(later.delete_sure, html! {
                    <div class="actions">
                        { button(ButtonKind::Danger, later.delete_yes, page.sends(Msg::Deleted)) }
                        { keep.draw() }
                    </div>
                }) }
            } else {
                { delete.draw() }
            }
        </div>
    }
}

fn what_it_brings(language: &'static Language, read: Result<String, ReadTrouble>) -> Files {
    let later = (language.later)();
    let text = match read {
        Ok(text) => text,
        Err(ReadTrouble::TooLarge) => return Files::Refused(later.import_too_large),
        Err(ReadTrouble::Failed) => return Files::Refused(later.import_failed),
    };
    match export::read(&text) {
        Ok(record) => Files::Read(Box::new(record)),
        Err(Unreadable::NotJson | Unreadable::Foreign) => Files::Refused(later.import_foreign),
        Err(Unreadable::Newer) => Files::Refused(later.import_newer),
        Err(Unreadable::Damaged) => Files::Refused(later.import_damaged),
        Err(Unreadable::TooLong) => Files::Refused(later.import_too_large),
    }
}

/// How many pages of the questionnaire are answered.
fn answered(record: &Record) -> usize {
    Step::ALL.iter().filter(|step| record.draft.is_given(**step)).count()
}
