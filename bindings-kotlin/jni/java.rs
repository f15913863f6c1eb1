//! What of JNI itself is needed: arrays, the status of a call, static methods, threads.

use std::cell::RefCell;
use std::ffi::{CStr, c_void};
use std::ptr::{self, null_mut};
use std::sync::atomic::{AtomicPtr, Ordering};

use jni_sys::{
    JNI_OK, JNI_VERSION_1_6, JNIEnv, JavaVM, jbyteArray, jclass, jfieldID, jint, jmethodID, jobject, jsize,
    jvalue, jweak,
};
use uniffi::{RustBuffer, RustCallStatus, RustCallStatusCode};

/// Calls a function of JNI's.
macro_rules! jni {
    ($env:expr, $function:ident($($argument:expr),*)) => {{
        let env = $env;
        // Safety: it is the environment of this thread, and the arguments are what the function is declared to take.
        unsafe { ((**env).v1_6.$function)(env $(, $argument)*) }
    }};
}

/// The class whose instance says what became of a call.
const STATUS: &CStr = c"com/stripesessions/UniffiRustCallStatus";
/// The class that hears of futures.
const CONTINUATION: &CStr = c"com/stripesessions/uniffiRustFutureContinuationCallbackImpl";

static VM: AtomicPtr<JavaVM> = AtomicPtr::new(null_mut());
static CODE: AtomicPtr<c_void> = AtomicPtr::new(null_mut());
static ERROR: AtomicPtr<c_void> = AtomicPtr::new(null_mut());
static RESULT: AtomicPtr<c_void> = AtomicPtr::new(null_mut());
static STATUSES: Method = Method::new();
static CONTINUE: Method = Method::new();

/// Java loads the library: once, or again for the next class loader once the one before is gone.
#[unsafe(export_name = "JNI_OnLoad")]
extern "system" fn on_load(vm: *mut JavaVM, _: *mut c_void) -> jint {
    VM.store(vm, Ordering::Release);
    let Some(thread) = Thread::here() else { return -1 };
    let env = thread.env;
    if !CONTINUE.find(env, CONTINUATION, c"callback", c"(JB)V")
        || !STATUSES
            .keep(env, STATUS, |class| jni!(env, GetMethodID(class, c"<init>".as_ptr(), c"()V".as_ptr())))
    {
        return -1;
    }
    let class = jni!(env, FindClass(STATUS.as_ptr()));
    for (place, name, kind) in
        [(&CODE, c"code", c"B"), (&ERROR, c"error_buf", c"[B"), (&RESULT, c"result", c"[B")]
    {
        let field = jni!(env, GetFieldID(class, name.as_ptr(), kind.as_ptr()));
        if field.is_null() {
            return -1;
        }
        place.store(field.cast(), Ordering::Release);
    }
    #[cfg(windows)]
    stay();
    JNI_VERSION_1_6
}

/// Keeps the library in the process when its class loader goes: threads may still be in it. Elsewhere the linker says so
/// (build.rs), and macOS keeps whatever has variables of threads.
#[cfg(windows)]
fn stay() {
    unsafe extern "system" {
        fn GetModuleHandleExW(flags: u32, inside: *const c_void, module: *mut *mut c_void) -> i32;
    }
    const PIN_BY_ADDRESS: u32 = 1 | 4;
    let mut module = null_mut();
    // Safety: it only reads where this function is.
    unsafe { GetModuleHandleExW(PIN_BY_ADDRESS, stay as *const c_void, &raw mut module) };
}

fn field(place: &AtomicPtr<c_void>) -> jfieldID {
    place.load(Ordering::Acquire).cast()
}

/// The bytes of an array.
#[inline(never)]
pub(super) fn bytes(env: *mut JNIEnv, array: jbyteArray) -> Vec<u8> {
    if array.is_null() {
        return Vec::new();
    }
    let length = jni!(env, GetArrayLength(array));
    let size = usize::try_from(length).unwrap_or_default();
    let mut bytes = Vec::<u8>::with_capacity(size);
    jni!(env, GetByteArrayRegion(array, 0, length, bytes.as_mut_ptr().cast()));
    // Safety: the whole array was copied.
    unsafe { bytes.set_len(size) };
    bytes
}

/// An array of these bytes; null, and an exception on its way, where Java has no memory.
#[inline(never)]
pub(super) fn array(env: *mut JNIEnv, bytes: &[u8]) -> jbyteArray {
    let length = jsize::try_from(bytes.len()).unwrap_or(jsize::MAX);
    let array = jni!(env, NewByteArray(length));
    if !array.is_null() {
        jni!(env, SetByteArrayRegion(array, 0, length, bytes.as_ptr().cast()));
    }
    array
}

/// Notes the error of a call in Java's status.
#[inline(never)]
pub(super) fn fail(env: *mut JNIEnv, status: jobject, own: RustCallStatus) {
    let RustCallStatus { code, error_buf } = own;
    let error = array(env, &std::mem::ManuallyDrop::into_inner(error_buf).destroy_into_vec());
    if !error.is_null() {
        jni!(env, SetObjectField(status, field(&ERROR), error));
        jni!(env, SetByteField(status, field(&CODE), code as i8));
    }
}

/// Tells Java that a future has something new.
pub(super) extern "C" fn continued(data: u64, code: i8) {
    CONTINUE.run(&[jvalue { j: data.cast_signed() }, jvalue { b: code }]);
}

/// A static method of Java's. It does not keep its class, and so not its class loader: what is unloaded is not called any more.
pub(super) struct Method {
    class: AtomicPtr<c_void>,
    method: AtomicPtr<c_void>,
}

impl Method {
    pub(super) const fn new() -> Self {
        Self { class: AtomicPtr::new(null_mut()), method: AtomicPtr::new(null_mut()) }
    }

    /// Looks for it in this class; where it is not, an exception is on its way.
    pub(super) fn find(&self, env: *mut JNIEnv, class: &CStr, name: &CStr, signature: &CStr) -> bool {
        self.keep(env, class, |class| jni!(env, GetStaticMethodID(class, name.as_ptr(), signature.as_ptr())))
    }

    fn keep(&self, env: *mut JNIEnv, class: &CStr, method: impl FnOnce(jclass) -> jmethodID) -> bool {
        let class = jni!(env, FindClass(class.as_ptr()));
        if class.is_null() {
            return false;
        }
        let method = method(class);
        if method.is_null() {
            return false;
        }
        let weak = jni!(env, NewWeakGlobalRef(class));
        self.method.store(method.cast(), Ordering::Release);
        self.class.store(weak.cast(), Ordering::Release);
        jni!(env, DeleteLocalRef(class));
        !weak.is_null()
    }

    /// The class, if it is still there, and the method.
    fn get(&self, env: *mut JNIEnv) -> Option<(jclass, jmethodID)> {
        let weak: jweak = self.class.load(Ordering::Acquire).cast();
        let class = if weak.is_null() { null_mut() } else { jni!(env, NewLocalRef(weak)) };
        (!class.is_null()).then(|| (class, self.method.load(Ordering::Acquire).cast()))
    }

    /// Calls it for nothing. What it throws is written down and lost.
    pub(super) fn run(&self, arguments: &[jvalue]) {
        within(|env| {
            let (class, method) = self.get(env)?;
            jni!(env, CallStaticVoidMethodA(class, method, arguments.as_ptr()));
            caught(env);
            Some(())
        });
    }

    /// Calls it for a number; 0 where there is none.
    pub(super) fn number(&self, arguments: &[jvalue]) -> u64 {
        let number = within(|env| {
            let (class, method) = self.get(env)?;
            let number = jni!(env, CallStaticLongMethodA(class, method, arguments.as_ptr()));
            (!caught(env)).then_some(number)
        });
        number.unwrap_or_default().cast_unsigned()
    }

    /// Calls it with arguments and a status, which its result is read from.
    pub(super) fn call<T, const N: usize>(
        &self,
        arguments: impl FnOnce(*mut JNIEnv) -> [jvalue; N],
        read: impl FnOnce(*mut JNIEnv, jbyteArray) -> T,
        own: &mut RustCallStatus,
    ) -> Option<T> {
        let outcome = within(|env| {
            let (statuses, constructor) = STATUSES.get(env)?;
            let status = jni!(env, NewObjectA(statuses, constructor, ptr::null()));
            let (class, method) = self.get(env)?;
            let mut all = arguments(env).to_vec();
            all.push(jvalue { l: status });
            jni!(env, CallStaticVoidMethodA(class, method, all.as_ptr()));
            if caught(env) || status.is_null() {
                return None;
            }
            let code = jni!(env, GetByteField(status, field(&CODE)));
            let place = if code == RustCallStatusCode::Success as i8 { &RESULT } else { &ERROR };
            let array = jni!(env, GetObjectField(status, field(place)));
            if code == RustCallStatusCode::Success as i8 {
                return Some(Ok(read(env, array)));
            }
            Some(Err((code, RustBuffer::from_vec(bytes(env, array)))))
        });
        match outcome {
            Some(Ok(value)) => return Some(value),
            Some(Err((code, error))) => {
                own.code = RustCallStatusCode::try_from(code).unwrap_or(RustCallStatusCode::UnexpectedError);
                *own.error_buf = error;
            }
            None => {
                *own = RustCallStatus::error("the function that was given cannot be called, or broke off");
            }
        }
        None
    }
}

/// Whether something was thrown, which is written to standard error as Java does and goes no further.
fn caught(env: *mut JNIEnv) -> bool {
    let thrown = jni!(env, ExceptionCheck());
    if thrown {
        jni!(env, ExceptionDescribe());
        jni!(env, ExceptionClear());
    }
    thrown
}

/// Does something with Java on this thread, and lets go of what it made there. Nothing where there is no Java any more.
fn within<T>(work: impl FnOnce(*mut JNIEnv) -> Option<T>) -> Option<T> {
    let thread = Thread::here()?;
    if jni!(thread.env, PushLocalFrame(8)) != JNI_OK {
        caught(thread.env);
        return None;
    }
    let result = work(thread.env);
    jni!(thread.env, PopLocalFrame(null_mut()));
    result
}

thread_local! {
    static ATTACHED: RefCell<Option<Attached>> = const { RefCell::new(None) };
}

/// A thread of ours that Java knows, until it ends. Java does not wait for it.
struct Attached(*mut JavaVM);

impl Drop for Attached {
    fn drop(&mut self) {
        // Safety: the thread was attached, and is at the end of what it does.
        unsafe { ((**self.0).v1_4.DetachCurrentThread)(self.0) };
    }
}

/// This thread as Java knows it.
struct Thread {
    env: *mut JNIEnv,
    /// Where the thread is so near its end that nothing can be kept for it.
    _attached: Option<Attached>,
}

impl Thread {
    fn here() -> Option<Self> {
        let vm = VM.load(Ordering::Acquire);
        if vm.is_null() {
            return None;
        }
        let mut env = null_mut();
        // Safety: there is one machine in a process, and it stays.
        if unsafe { ((**vm).v1_4.GetEnv)(vm, &raw mut env, JNI_VERSION_1_6) } == JNI_OK {
            return Some(Self { env: env.cast(), _attached: None });
        }
        // Safety: as before.
        if unsafe { ((**vm).v1_4.AttachCurrentThreadAsDaemon)(vm, &raw mut env, null_mut()) } != JNI_OK {
            return None;
        }
        let mut attached = Some(Attached(vm));
        ATTACHED.try_with(|place| *place.borrow_mut() = attached.take()).ok();
        Some(Self { env: env.cast(), _attached: attached })
    }
}
