# frozen_string_literal: true

module Policydoc
  # One call of the library that may call back into Ruby.
  #
  # Nothing may leave a callback but by returning, for below it stand frames of C. So each runs in a fiber of its own:
  # what would leave it (an exception, throw, break, the end of the thread) ends that fiber instead, the library is told
  # PDOC_ERROR_CALLBACK, and when its call has come back the same exception is raised, the same tag thrown, where the
  # call stands. What other threads send (Thread#raise, Thread#kill, Timeout) waits while C runs and arrives in the next
  # callback, or after the call.
  # @api private
  class Callbacks
    CALLS = :policydoc_calls
    private_constant :CALLS

    class << self
      # Runs the block, which calls the library; `subject` is what it is about.
      def during(subject = nil)
        calls = calls_of(Thread.current)
        calls.push(call = new(subject))
        begin
          Thread.handle_interrupt(Object => :never) { call.around { yield } }
        ensure
          calls.pop
        end
      end

      # What the innermost call is about.
      def subject = calls_of(Thread.current).last.subject

      # What a function that the library calls answers: what the block does, or `otherwise` where it was left.
      def answer(otherwise = C::PDOC_ERROR_CALLBACK, &block)
        call = calls_of(Thread.current).last
        call ? call.answer(otherwise, &block) : otherwise
      end

      private

      # Those that the thread is in, the innermost last; the fibers of callbacks are in them, too.
      def calls_of(thread)
        thread.thread_variable_get(CALLS) || thread.thread_variable_set(CALLS, [])
      end
    end

    attr_reader :subject

    def initialize(subject) = @subject = subject

    def around
      failure = nil
      begin
        result = yield
      rescue Error => e
        failure = e
      end
      leave if @left
      raise failure if failure

      result
    end

    def answer(otherwise)
      return otherwise if @left

      done = answer = nil
      fiber = Fiber.new(blocking: true) do
        answer = Thread.handle_interrupt(Object => :immediate) { yield }
        done = true
      rescue Exception => e # rubocop:disable Lint/RescueException
        @exception ||= e
      end
      fiber.resume
      fiber.raise(FiberError, 'a callback cannot give up its fiber') while fiber.alive?
      @left ||= !done
      @left ? otherwise : answer
    end

    private

    def leave
      # Nothing was raised where the thread is ending: it ends as soon as that is no longer held back.
      case @exception
      when nil then nil
      when UncaughtThrowError then throw @exception.tag, @exception.value
      else raise @exception
      end
    end
  end
end
