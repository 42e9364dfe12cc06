# frozen_string_literal: true

module Policydoc
  # Tells Ruby's collector of the library's memory, which it does not see: it would let thousands of documents gather.
  # @api private
  module Weight
    extend FFI::Library

    # About what each takes, in bytes: by itself, and for each byte of the text. bindings/ruby/test/test_memory.rb fails
    # where they are far too low.
    WEIGHTS = { analyzer: [18_000_000, 0], document: [24_000, 8], annotations: [16_000, 160] }.freeze

    begin
      ffi_lib FFI::CURRENT_PROCESS
      attach_function :rb_gc_adjust_memory_usage, [:long], :void
    rescue FFI::NotFoundError
      define_singleton_method(:rb_gc_adjust_memory_usage) { |_bytes| nil }
    end

    # Only what is made is told and not what goes: the collector begins to count anew after each of its runs.
    def self.tell(kind, bytes = 0)
      own, each = WEIGHTS.fetch(kind)
      rb_gc_adjust_memory_usage(own + each * bytes)
    end
  end
end
