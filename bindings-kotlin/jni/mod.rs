//! The library's functions as the JVM and Android find them: by the names of JNI, bytes in and bytes out.
//!
//! uniffi's own Kotlin reaches them through JNA, which makes a call of 15 µs of what is one of 0.1. What uniffi declares stays:
//! `functions.in` lists it, written by `bindings-swift/generate` from uniffi's metadata. Once uniffi's own generator for JNI
//! (mozilla/uniffi-rs#2911) is released, it takes the place of this folder.

#[path = "java.rs"]
mod java;

use jni_sys::{JNIEnv, jbyte, jbyteArray, jdouble, jint, jlong, jobject, jvalue};
use uniffi::{RustBuffer, RustCallStatus, RustCallStatusCode};

use java::{Method, continued};

/// A type that crosses.
trait Cross {
    /// As Java has it.
    type Java: Copy;
    /// As uniffi has it.
    type Uniffi;
    /// What Java is given where there is no result.
    const NOTHING: Self::Java;
    /// From Java to uniffi.
    fn lower(env: *mut JNIEnv, value: Self::Java) -> Self::Uniffi;
    /// From uniffi to Java.
    fn lift(env: *mut JNIEnv, value: Self::Uniffi) -> Self::Java;
    /// As an argument of a method.
    fn argument(value: Self::Java) -> jvalue;
}

/// Types that both sides have.
macro_rules! same {
    ($($kind:ty: $field:ident = $nothing:literal;)*) => {$(
        impl Cross for $kind {
            type Java = $kind;
            type Uniffi = $kind;
            const NOTHING: $kind = $nothing;
            fn lower(_: *mut JNIEnv, value: $kind) -> $kind {
                value
            }
            fn lift(_: *mut JNIEnv, value: $kind) -> $kind {
                value
            }
            fn argument(value: $kind) -> jvalue {
                jvalue { $field: value }
            }
        }
    )*};
}

same! {
    jbyte: b = 0;
    jint: i = 0;
    jlong: j = 0;
    jdouble: d = 0.0;
}

/// Java has no unsigned numbers: the bits stay.
impl Cross for u64 {
    type Java = jlong;
    type Uniffi = Self;
    const NOTHING: jlong = 0;
    fn lower(_: *mut JNIEnv, value: jlong) -> Self {
        value.cast_unsigned()
    }
    fn lift(_: *mut JNIEnv, value: Self) -> jlong {
        value.cast_signed()
    }
    fn argument(value: jlong) -> jvalue {
        jvalue { j: value }
    }
}

impl Cross for () {
    type Java = ();
    type Uniffi = ();
    const NOTHING: () = ();
    fn lower(_: *mut JNIEnv, (): ()) {}
    fn lift(_: *mut JNIEnv, (): ()) {}
    fn argument((): ()) -> jvalue {
        jvalue { j: 0 }
    }
}

/// Bytes: uniffi's buffer, Java's array.
enum Buffer {}

impl Cross for Buffer {
    type Java = jbyteArray;
    type Uniffi = RustBuffer;
    const NOTHING: jbyteArray = std::ptr::null_mut();
    fn lower(env: *mut JNIEnv, value: jbyteArray) -> RustBuffer {
        RustBuffer::from_vec(java::bytes(env, value))
    }
    fn lift(env: *mut JNIEnv, value: RustBuffer) -> jbyteArray {
        java::array(env, &value.destroy_into_vec())
    }
    fn argument(value: jbyteArray) -> jvalue {
        jvalue { l: value }
    }
}

/// Gives Java what a call gave, or notes its error in `status`.
fn finish<T: Cross>(env: *mut JNIEnv, value: T::Uniffi, own: RustCallStatus, status: jobject) -> T::Java {
    if own.code == RustCallStatusCode::Success {
        return T::lift(env, value);
    }
    java::fail(env, status, own);
    T::NOTHING
}

/// Functions of uniffi's, each by the name JNI looks for.
macro_rules! functions {
    ($($name:literal: $function:ident($($argument:ident: $kind:ty),*) -> $result:ty $(, $status:ident)?;)*) => {$(
        const _: () = {
            unsafe extern "C" {
                fn $function($($argument: <$kind as Cross>::Uniffi,)* $($status: &mut RustCallStatus)?) -> <$result as Cross>::Uniffi;
            }
            #[unsafe(export_name = $name)]
            extern "system" fn exported(
                env: *mut JNIEnv, _: jobject, $($argument: <$kind as Cross>::Java,)* $($status: jobject)?
            ) -> <$result as Cross>::Java {
                functions!(call env $function($($argument: $kind),*) -> $result $(, $status)?)
            }
        };
    )*};
    (call $env:ident $function:ident($($argument:ident: $kind:ty),*) -> $result:ty) => {
        // Safety: it is declared as uniffi's metadata has it.
        <$result>::lift($env, unsafe { $function($(<$kind>::lower($env, $argument)),*) })
    };
    (call $env:ident $function:ident($($argument:ident: $kind:ty),*) -> $result:ty, $status:ident) => {{
        let mut own = RustCallStatus::default();
        // Safety: it is declared as uniffi's metadata has it.
        let value = unsafe { $function($(<$kind>::lower($env, $argument),)* &mut own) };
        finish::<$result>($env, value, own, $status)
    }};
}

/// Functions that ask a future to go on, and tell Java when it has.
macro_rules! polls {
    ($($name:literal: $function:ident;)*) => {$(
        const _: () = {
            unsafe extern "C" {
                fn $function(future: u64, continuation: extern "C" fn(u64, i8), data: u64);
            }
            #[unsafe(export_name = $name)]
            extern "system" fn exported(_: *mut JNIEnv, _: jobject, future: jlong, data: jlong) {
                // Safety: it is declared as uniffi's metadata has it.
                unsafe { $function(future.cast_unsigned(), continued, data.cast_unsigned()) }
            }
        };
    )*};
}

/// Interfaces that Kotlin implements: what uniffi calls, each method a static one of Java's.
macro_rules! interfaces {
    ($($name:literal: $init:ident $class:literal {
        $($method:ident $java:literal $signature:literal ($($argument:ident: $kind:ty),*) -> $result:ty;)*
    })*) => {$(
        const _: () = {
            static FREE: Method = Method::new();
            static CLONE: Method = Method::new();
            $(#[expect(non_upper_case_globals, reason = "named as the method")] static $method: Method = Method::new();)*

            extern "C" fn free(handle: u64) {
                FREE.run(&[u64::argument(handle.cast_signed())]);
            }
            extern "C" fn clone(handle: u64) -> u64 {
                CLONE.number(&[u64::argument(handle.cast_signed())])
            }
            #[repr(C)]
            struct VTable {
                free: extern "C" fn(u64),
                clone: extern "C" fn(u64) -> u64,
                $($method: extern "C" fn(
                    u64, $(<$kind as Cross>::Uniffi,)* &mut <$result as Cross>::Uniffi, &mut RustCallStatus,
                ),)*
            }
            static VTABLE: VTable = VTable {
                free,
                clone,
                $($method: {
                    extern "C" fn call(
                        handle: u64, $($argument: <$kind as Cross>::Uniffi,)*
                        result: &mut <$result as Cross>::Uniffi, status: &mut RustCallStatus,
                    ) {
                        let arguments = |_env| [u64::argument(handle.cast_signed()), $(<$kind>::argument(<$kind>::lift(_env, $argument)),)*];
                        if let Some(value) = $method.call(arguments, |env, array| <$result as Answer>::read(env, array), status) {
                            *result = value;
                        }
                    }
                    call
                },)*
            };
            unsafe extern "C" {
                fn $init(vtable: &'static VTable);
            }
            #[unsafe(export_name = $name)]
            extern "system" fn exported(env: *mut JNIEnv, _: jobject) {
                let found = FREE.find(env, $class, c"uniffiFree", c"(J)V")
                    && CLONE.find(env, $class, c"uniffiClone", c"(J)J")
                    $(&& $method.find(env, $class, $java, $signature))*;
                if found {
                    // Safety: it is declared as uniffi's metadata has it.
                    unsafe { $init(&VTABLE) }
                } // otherwise Java throws what `find` left
            }
        };
    )*};
}

/// What a method that Kotlin implements may give.
trait Answer: Cross {
    /// From the array that it left.
    fn read(env: *mut JNIEnv, array: jbyteArray) -> Self::Uniffi;
}

impl Answer for Buffer {
    fn read(env: *mut JNIEnv, array: jbyteArray) -> RustBuffer {
        Self::lower(env, array)
    }
}

impl Answer for () {
    fn read(_: *mut JNIEnv, _: jbyteArray) {}
}

/// One number for all functions as they are declared: Kotlin has it too, and does not go on with another.
macro_rules! declared {
    ($name:literal: $($function:ident)*) => {
        #[unsafe(export_name = $name)]
        extern "system" fn declared(_: *mut JNIEnv, _: jobject) -> jlong {
            unsafe extern "C" {
                $(safe fn $function() -> u16;)*
            }
            [$($function()),*].into_iter().fold(0, |sum: jlong, one| sum.wrapping_mul(31).wrapping_add(one.into()))
        }
    };
}

include!("functions.in");
