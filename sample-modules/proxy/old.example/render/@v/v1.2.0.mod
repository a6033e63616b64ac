module old.example/render

go 1.17

require old.example/fonts v1.1.0
